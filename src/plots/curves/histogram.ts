import { type ArrayLike, type NumericData, readArray, requireInteger } from "../../arrays/index.ts";
import { cartesianLayout } from "../core/cartesianLayout.ts";
import { lineColors } from "../core/colors.ts";
import { extent } from "../core/extent.ts";
import { type Figure, figure } from "../core/figure.ts";
import { formatValue } from "../core/formatValue.ts";

/** How values are counted and shown. */
export interface HistogramOptions {
  readonly title?: string;
  /** What the values are, with their unit. */
  readonly xLabel?: string;
  /** Intervals of one length; about the root of the count of values, at most 60, if left out. */
  readonly bins?: number;
}

const usuallyMost = 60;
const mostBins = 500;

/**
 * How often values of each size occur: weights, activations, gradients.
 *
 * @param values any shape
 * @throws RangeError where there is no value, one is not finite, or `bins` is not from 1 to 500
 * @example
 * ```ts
 * import { histogram } from "two-kernels";
 * histogram([0, 0, 1, 4], { bins: 2, title: "Activations" }).alt;
 * // => "Activations: 4 values from 0 to 4, mean 1.25, standard deviation 1.64; 50.0 % are 0; most (3) from 0 to 2"
 * ```
 */
export function histogram(values: ArrayLike, options: HistogramOptions = {}): Figure {
  const { values: all } = readArray("histogram", "values", values);
  const { title, xLabel = "value" } = options;
  const bins = options.bins ?? Math.min(usuallyMost, Math.ceil(Math.sqrt(all.length)));
  requireInteger("histogram", "bins", bins, 1);
  if (bins > mostBins) {
    throw new RangeError(`histogram: bins should be at most ${mostBins}, got ${bins}`);
  }
  const { low, width, counts } = count(all, bins);
  const trace = {
    type: "bar",
    x: counts.map((_, i) => Number((low + (i + 0.5) * width).toPrecision(6))),
    y: counts,
    width: Number(width.toPrecision(6)),
    marker: {
      color: lineColors.training,
      line: { color: "#ffffff", width: counts.length > 100 ? 0 : 1 },
    },
    hovertemplate: "about %{x:.4~g}: %{y}<extra></extra>",
  };
  const layout = cartesianLayout(
    { title, xLabel, yLabel: "count", width: 560, plotHeight: 260 },
    {},
    { rangemode: "tozero", tickformat: ",d", ...(extent(counts)[1] <= 5 && { dtick: 1 }) },
  );
  const most = counts.indexOf(extent(counts)[1]);
  const ends = [low + most * width, low + (most + 1) * width].map(formatValue);
  const peak = `most (${counts[most].toLocaleString("en")}) from ${ends[0]} to ${ends[1]}`;
  const facts = `${moments(all)}; ${peak}`;
  return figure([trace], layout, title ? `${title}: ${facts}` : facts);
}

/** The last interval holds its upper end too. Equal values are one interval around them. */
function count(values: NumericData, bins: number) {
  const [min, max] = extent(values);
  if (min === max) {
    const width = Math.abs(min) / 5 || 1;
    return { low: min - width / 2, width, counts: [values.length] };
  }
  const width = max / bins - min / bins;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    counts[Math.min(bins - 1, Math.floor(value / width - min / width))] += 1;
  }
  return { low: min, width, counts };
}

function moments(values: NumericData): string {
  const { length } = values;
  const [min, max] = extent(values).map(formatValue);
  let [sum, zeros] = [0, 0];
  for (const value of values) {
    sum += value / length;
    if (value === 0) zeros += 1;
  }
  let squares = 0;
  for (const value of values) squares += (value - sum) ** 2 / length;
  const many = length === 1 ? "1 value" : `${length.toLocaleString("en")} values`;
  const span = min === max ? `, all ${min}` : ` from ${min} to ${max}`;
  const spread = `mean ${formatValue(sum)}, standard deviation ${formatValue(Math.sqrt(squares))}`;
  const share = zeros > 0 ? `; ${((100 * zeros) / length).toFixed(1)} % are 0` : "";
  return `${many}${span}, ${spread}${share}`;
}
