import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type { PlotlyFigure } from "plotly.js-cartesian-dist-min";

export const FIGURE = "application/vnd.two-kernels.figure+json";
export const PLOTLY = "application/vnd.plotly.v1+json";

/** What a reader can do with a figure, as its maker says. */
export interface Liveness {
  readonly kind: string;
  readonly [attribute: string]: unknown;
}

/** A figure as a notebook holds it. */
export interface StoredFigure {
  /** plotly's JSON as text: plotly writes into what it draws, and a notebook must not change by being looked at. */
  readonly plotly: string | undefined;
  readonly alt: string;
  readonly live: Liveness | undefined;
  /** A PNG in base64, with its size in CSS pixels. */
  readonly png: { data: string; width: number | undefined; height: number | undefined } | undefined;
}

/** Reads a figure from the output of a cell; whatever is missing or of a wrong type there is left out. */
export function readFigure({ data, metadata }: IRenderMime.IMimeModel): StoredFigure {
  const own = record(data[FIGURE]);
  const live = record(own.live);
  const size = record(record(metadata)["image/png"]);
  const picture = data["image/png"];
  return {
    plotly: data[PLOTLY] === undefined ? undefined : JSON.stringify(data[PLOTLY]),
    alt: text(own.alt) ?? text(data["text/plain"]) ?? "A figure without a description",
    live: typeof live.kind === "string" ? (live as Liveness) : undefined,
    png:
      typeof picture === "string"
        ? { data: picture, width: number(size.width), height: number(size.height) }
        : undefined,
  };
}

/** plotly's JSON to draw from. @throws {Error} if it has no list of traces. */
export function parsePlotly(stored: string): PlotlyFigure {
  const figure = record(JSON.parse(stored));
  const data = figure.data;
  if (!Array.isArray(data)) throw new Error("expected a list of traces in data");
  return {
    data: data as PlotlyFigure["data"],
    layout: record(figure.layout),
    config: record(figure.config),
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join("");
  return typeof value === "string" && value !== "" ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
