import type { ArrayLike } from "../../arrays/index.ts";
import { cartesianLayout } from "../core/cartesianLayout.ts";
import { extent } from "../core/extent.ts";
import { type Figure, figure } from "../core/figure.ts";
import { formatValue } from "../core/formatValue.ts";
import { legendNames, pointsNote, pointTraces } from "./pointTraces.ts";
import { type Points, readPoints } from "./readPoints.ts";

/** How points are shown. */
export interface ScatterPlotOptions {
  readonly title?: string;
  /** What is measured along each axis, with its unit. */
  readonly xLabel?: string;
  readonly yLabel?: string;
  /** A name for each class; `class 0`, `class 1` and so on if left out. */
  readonly classNames?: readonly string[];
}

/**
 * Points of the plane, each class with its colour and symbol: a toy set, or the features of images
 * brought to two dimensions by PCA or t-SNE. Of more than 4,000 points every so many are shown.
 *
 * @param points `[count, 2]`
 * @param labels `[count]`, the class of each point from 0, of at most 30; one class if left out
 * @throws RangeError where there is no point, a coordinate is not finite, or labels do not fit
 * @example
 * ```ts
 * import { scatterPlot } from "two-kernels";
 * const corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
 * scatterPlot(corners, [0, 1, 1, 0], { title: "XOR", classNames: ["same", "different"] }).alt;
 * // => "XOR: 4 points in 2 classes (same 2, different 2), x from 0 to 1, y from 0 to 1"
 * ```
 */
export function scatterPlot(
  points: ArrayLike,
  labels?: ArrayLike,
  options: ScatterPlotOptions = {},
): Figure {
  const { title, xLabel, yLabel, classNames } = options;
  const all = readPoints("scatterPlot", points, labels, classNames);
  const legend = labels ? legendNames(all) : [];
  const layout = cartesianLayout({
    title,
    xLabel,
    yLabel,
    legend,
    plotHeight: 400,
    constantMarks: true,
    note: pointsNote(all),
  });
  const facts = pointFacts(all, labels !== undefined);
  return figure(pointTraces(all), layout, title ? `${title}: ${facts}` : facts);
}

/** How many points and classes there are, and where the points lie. */
function pointFacts({ x, y, labels, names }: Points, classed: boolean): string {
  const many = labels.length === 1 ? "1 point" : `${labels.length.toLocaleString("en")} points`;
  const span = (name: string, values: readonly number[]) => {
    const [min, max] = extent(values).map(formatValue);
    return `${name} from ${min} to ${max}`;
  };
  const counts = names.map((name, i) => [name, labels.filter((label) => label === i).length]);
  const used = counts.filter(([, count]) => count !== 0);
  const classes =
    used.length === 1
      ? ` in 1 class (${used[0][0]})`
      : ` in ${used.length} classes (${used.map((pair) => pair.join(" ")).join(", ")})`;
  return `${many}${classed ? classes : ""}, ${span("x", x)}, ${span("y", y)}`;
}
