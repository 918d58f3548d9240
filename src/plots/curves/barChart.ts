import { type ArrayLike, readArray } from "../../arrays/index.ts";
import { extent } from "../core/extent.ts";
import { type Figure, figure } from "../core/figure.ts";
import { formatValue } from "../core/formatValue.ts";
import { lineColors } from "../core/colors.ts";
import { barFigure } from "./barFigure.ts";

const mostBars = 60;

/**
 * One bar for each of some named values, from top to bottom, with the value beside it.
 *
 * @param values `[count]`, at most 60
 * @param names one for each value
 * @param options `title`; `xLabel`: what is measured, with its unit
 * @throws RangeError where there is no value, one is not finite, there are too many, or names do not fit
 * @example
 * ```ts
 * import { barChart } from "two-kernels";
 * barChart([5258, 101770], ["CNN", "dense"], { title: "Parameters" }).alt;
 * // => "Parameters: 2 bars, the greatest dense (101770), the least CNN (5258)"
 * ```
 */
export function barChart(
  values: ArrayLike,
  names: readonly string[],
  options: { readonly title?: string; readonly xLabel?: string } = {},
): Figure {
  const { values: all } = readArray("barChart", "values", values, { 1: "[count]" });
  if (all.length > mostBars) {
    throw new RangeError(
      `barChart: expected at most ${mostBars} values, got ${all.length}; histogram or linePlot show more`,
    );
  }
  if (names.length !== all.length) {
    throw new RangeError(
      `barChart: expected a name for each of ${all.length} values, got ${names.length} names`,
    );
  }
  const bars = names.map((name, i) => ({
    name,
    value: all[i],
    text: formatValue(all[i]),
    color: lineColors.training,
  }));
  const { data, layout } = barFigure(bars, options);
  const [min, max] = extent(all);
  const at = (value: number) => `${names[all.indexOf(value)]} (${formatValue(value)})`;
  const facts =
    bars.length === 1
      ? `1 bar, ${at(max)}`
      : min === max
        ? `${bars.length} bars, all ${formatValue(max)}`
        : `${bars.length} bars, the greatest ${at(max)}, the least ${at(min)}`;
  return figure(data, layout, options.title ? `${options.title}: ${facts}` : facts);
}
