import type { PictureCache } from "./pictureCache.ts";
import { type PlotlyFigure, pictureSize } from "./pictureSize.ts";
import { type Picture, type RendererProcess, startRendererProcess } from "./rendererProcess.ts";

/** Draws figures, one after the other, in a process that is there only while it is needed. */
export interface PngRenderer {
  /** Draws one figure. Rejects, with a message for the reader, where it cannot be drawn. */
  readonly render: (figure: PlotlyFigure) => Promise<Picture>;
  /** Whether the drawing process is running. */
  readonly running: () => boolean;
}

interface Options {
  readonly idleMs?: number;
  readonly limitMs?: number;
  readonly pictures?: PictureCache;
}

/**
 * Makes a renderer. Nothing is loaded or started before the first figure.
 *
 * @param options `idleMs`: the process ends after so long without a figure, so that its memory goes
 *   back; `limitMs`: a figure that takes longer is given up; `pictures`: where drawn ones are kept
 * @example
 * const { png, width, height } = await createPngRenderer().render({ data, layout });
 */
export function createPngRenderer({
  idleMs = 60_000,
  limitMs = 20_000,
  pictures,
}: Options = {}): PngRenderer {
  let renderer: RendererProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const draw = async (figure: PlotlyFigure): Promise<Picture> => {
    const size = pictureSize(figure);
    const question = { figure: JSON.stringify(figure), size };
    const known = pictures?.read(question);
    if (known !== undefined) return { png: known, ...size };
    clearTimeout(idle);
    if (!renderer?.alive()) renderer = startRendererProcess();
    try {
      const picture = await renderer.draw(question, limitMs);
      pictures?.write(question, picture.png);
      return picture;
    } finally {
      idle = setTimeout(renderer.end, idleMs).unref();
    }
  };

  return {
    render: (figure) => {
      const drawn = last.then(() => draw(figure));
      last = drawn.catch(() => undefined);
      return drawn;
    },
    running: () => renderer?.alive() ?? false,
  };
}
