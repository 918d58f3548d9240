import { jupyterDisplay } from "./jupyterDisplay.ts";

/** What can be written as JSON. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One trace of a plotly figure: a heat map, a line, with the attributes of its `type`. */
export interface PlotlyTrace {
  readonly type: string;
  readonly [attribute: string]: JsonValue;
}

/** One axis of a plotly layout, or some of its attributes. */
export type PlotlyAxis = Readonly<Record<string, JsonValue>>;

/** The layout of a plotly figure. Every figure here has a size, in CSS pixels. */
export interface PlotlyLayout {
  readonly width: number;
  readonly height: number;
  readonly [attribute: string]: JsonValue;
}

/** Representations of one value by mime type, from which a front end takes the richest it knows. */
export type MimeBundle = Readonly<Record<string, JsonValue>>;

/** What a reader can do with a figure where our own renderer draws it; `kind` names it, the rest is what it needs. */
export interface Liveness {
  readonly kind: string;
  readonly [attribute: string]: JsonValue;
}

/** A picture as a value: what plotly draws, and the sentence that says it without a picture. */
export interface Figure {
  readonly data: readonly PlotlyTrace[];
  readonly layout: PlotlyLayout;
  /** What the picture shows, computed from its data. */
  readonly alt: string;
  /** What can be done with it, such as stepping; a picture that stands still has none. */
  readonly live?: Liveness;
  /** What a notebook shows: plotly JSON, and `alt` where plotly is not drawn. */
  readonly [jupyterDisplay]: () => MimeBundle;
}

/** plotly.js 4 offers by default to send the data to a company's server; a lesson never does. */
const config = { displaylogo: false, showSendToCloud: false, responsive: true } as const;

/**
 * Makes a figure that shows itself: as plotly where the front end draws plotly, as `alt` elsewhere. What our renderer
 * needs beside plotly's JSON lies in an entry of its own, so that the JSON is stored once.
 *
 * @param data plotly traces
 * @param layout plotly layout with a width and a height in CSS pixels
 * @param alt a sentence that says what the picture shows
 * @param live what a reader can do with it
 * @example
 * ```ts
 * import { figure } from "two-kernels";
 * const squares = [{ type: "scatter", y: [1, 4, 9] }];
 * figure(squares, { width: 300, height: 200 }, "Three squares").alt; // => "Three squares"
 * ```
 */
export function figure(
  data: readonly PlotlyTrace[],
  layout: PlotlyLayout,
  alt: string,
  live?: Liveness,
): Figure {
  return {
    data,
    layout,
    alt,
    ...(live && { live }),
    [jupyterDisplay]: () => ({
      "application/vnd.plotly.v1+json": { data, layout, config },
      "application/vnd.two-kernels.figure+json": { alt, ...(live && { live }) },
      "text/plain": alt,
    }),
  };
}
