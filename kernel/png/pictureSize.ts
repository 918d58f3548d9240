/** What the plotly mime type holds, as far as a picture needs it. */
export interface PlotlyFigure {
  readonly data: unknown;
  readonly layout?: unknown;
}

/** The size of a figure in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** plotly's own size for a figure that names none. */
const usual: Size = { width: 700, height: 450 };
const largest = 4000;

/**
 * The size that a figure asks for in its layout.
 *
 * @throws when the figure is not one, or its size is not a number of pixels from 10 to 4,000
 * @example
 * pictureSize({ data: [], layout: { width: 300 } }); // { width: 300, height: 450 }
 */
export function pictureSize({ data, layout = {} }: PlotlyFigure): Size {
  if (!Array.isArray(data)) {
    throw new TypeError(`renderFigurePng: expected data as a list of traces, got ${typeof data}`);
  }
  if (typeof layout !== "object" || layout === null) {
    throw new TypeError(`renderFigurePng: expected layout as an object, got ${String(layout)}`);
  }
  const asked = layout as Partial<Record<keyof Size, unknown>>;
  const side = (name: keyof Size): number => {
    const pixels = asked[name] ?? usual[name];
    if (typeof pixels === "number" && pixels >= 10 && pixels <= largest) return Math.round(pixels);
    throw new RangeError(
      `renderFigurePng: expected layout.${name} from 10 to ${largest} pixels, got ${JSON.stringify(pixels)}`,
    );
  };
  return { width: side("width"), height: side("height") };
}
