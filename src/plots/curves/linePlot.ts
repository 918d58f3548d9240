import { cartesianLayout } from "../core/cartesianLayout.ts";
import { escapeLabel } from "../core/escapeLabel.ts";
import { type Figure, figure, type PlotlyAxis, type PlotlyTrace } from "../core/figure.ts";
import { extent } from "../core/extent.ts";
import { fitLabel } from "../core/fitLabel.ts";
import { mostSeries, seriesStyle } from "../core/seriesStyle.ts";
import { thinned } from "../core/thinned.ts";
import { linePlotAlt } from "./linePlotAlt.ts";

/** One line of a plot. */
export interface Series {
  readonly name: string;
  /** A gap is left where a value is NaN or infinite. */
  readonly y: readonly number[];
  /** Places of the values; 0, 1, 2 and so on if left out. */
  readonly x?: readonly number[];
}

/** How lines are shown. */
export interface LinePlotOptions {
  readonly title?: string;
  /** What is measured along each axis, with its unit. */
  readonly xLabel?: string;
  readonly yLabel?: string;
  /** Whether equal steps along the axis are equal factors. */
  readonly logX?: boolean;
  readonly logY?: boolean;
}

/** Points in the whole figure; more cannot be told apart at the width of a notebook. */
const mostPoints = 3000;
/** Beyond this many points a line hides its own markers. */
const mostMarkers = 40;
/** Labels that an axis has room for. */
const mostPlaces = 8;
const longestName = 160;

/**
 * Measured values as lines, told apart by colour, dash and symbol.
 *
 * @param series at most 30 lines; where one is longer than a screen is wide, every so many points
 * @throws RangeError where there is no line or no value, x and y differ in length, an x is not finite,
 *   or a logarithmic axis meets a number that is not positive
 * @example
 * ```ts
 * import { linePlot } from "two-kernels";
 * const accuracy = { name: "accuracy", x: [100, 1000, 8000], y: [0.81, 0.93, 0.97] };
 * linePlot([accuracy], { xLabel: "examples", logX: true }).alt;
 * // => "accuracy rose from 0.81 at 100 to 0.97 at 8000"
 * ```
 */
export function linePlot(series: readonly Series[], options: LinePlotOptions = {}): Figure {
  requireSeries(series, options);
  const { title, xLabel, yLabel, logX, logY } = options;
  const most = Math.floor(mostPoints / series.length);
  const traces = series.map((line, i) => lineTrace(line, i, most));
  const legend = series.length > 1 ? series.map(({ name }) => fitLabel(name, longestName, 13)) : [];
  const layout = cartesianLayout(
    { title, xLabel, yLabel, legend, width: 640 },
    logX ? placesAxis(series.flatMap(({ x = [] }) => x)) : countedAxis(traces),
    logY ? logAxis(series.flatMap(({ y }) => y)) : {},
  );
  return figure(traces, layout, linePlotAlt(series, title));
}

function lineTrace({ name, x, y }: Series, i: number, most: number): PlotlyTrace {
  const points = thinned(
    y.map((value, at) => [x?.[at] ?? at, value] as const),
    most,
  );
  const { color, dash, symbol } = seriesStyle(i);
  const short = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(5)) : null);
  return {
    type: "scatter",
    mode: points.length > mostMarkers ? "lines" : "lines+markers",
    name: escapeLabel(fitLabel(name, longestName, 13)),
    x: points.map(([at]) => short(at)),
    y: points.map(([, value]) => short(value)),
    line: { color, dash, width: 2 },
    ...(points.length <= mostMarkers && { marker: { symbol, size: 7 } }),
  };
}

/** Between epochs 1 and 2 there is no epoch 1.5: few whole places are labelled one by one. */
function countedAxis(traces: readonly PlotlyTrace[]): PlotlyAxis {
  const places = traces.flatMap(({ x }) => x as number[]);
  const [min, max] = extent(places);
  return places.every(Number.isInteger) && max - min < mostPlaces ? { dtick: 1 } : {};
}

/** A few places that lie well apart are labelled themselves: between powers of ten a lone 5 says little. */
function placesAxis(places: readonly number[]): PlotlyAxis {
  const all = [...new Set(places)].sort((a, b) => a - b);
  const logs = all.map(Math.log10);
  const apart = (logs[logs.length - 1] - logs[0]) / mostPlaces;
  const crowded = logs.some((log, i) => i > 0 && log - logs[i - 1] < apart);
  if (all.length > mostPlaces || crowded) return logAxis(places);
  const ticktext = all.map((place) => place.toLocaleString("en"));
  return { ...logAxis(places), tickmode: "array", tickvals: all, ticktext };
}

/** Between the powers of ten, 2 and 5 have labels where there is room for them. */
function logAxis(values: readonly number[]): PlotlyAxis {
  const [min, max] = extent(values.filter(Number.isFinite));
  const few = Math.log10(max) - Math.log10(min) < 4;
  return { type: "log", exponentformat: "power", ...(few && { dtick: "D2" }) };
}

function requireSeries(series: readonly Series[], { logX, logY }: LinePlotOptions): void {
  if (series.length === 0 || series.length > mostSeries) {
    throw new RangeError(
      `linePlot: expected from 1 to ${mostSeries} series { name, y }, got ${series.length}`,
    );
  }
  for (const { name, x, y } of series) {
    const named = `linePlot: series ${JSON.stringify(name)}`;
    if (y.length === 0) throw new RangeError(`${named} has no value: it needs at least one value`);
    if (x && x.length !== y.length) {
      throw new RangeError(`${named} has ${y.length} values at ${x.length} places`);
    }
    const wrong = x?.find((at) => !Number.isFinite(at) || (logX === true && at <= 0));
    if (wrong !== undefined || (logX && !x)) {
      throw new RangeError(
        `${named}: x should be finite${logX ? " and, for logX, positive" : ""}, got ${wrong ?? 0}`,
      );
    }
    const low = logY ? y.find((value) => value <= 0) : undefined;
    if (low !== undefined) throw new RangeError(`${named}: logY needs positive values, got ${low}`);
  }
}
