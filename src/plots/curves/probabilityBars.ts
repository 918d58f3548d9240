import { type ArrayLike, describeValue, readArray } from "../../arrays/index.ts";
import { lineColors } from "../core/colors.ts";
import { type Figure, figure } from "../core/figure.ts";
import { type Bar, barFigure } from "./barFigure.ts";

/** How the probabilities of classes are shown. */
export interface ProbabilityBarsOptions {
  readonly title?: string;
  /** The class that is right, if known: it is marked. */
  readonly label?: number;
}

/** Of more classes than fit, the likeliest. */
const mostBars = 20;
const shownOfMany = 10;
const grey = "#9a9a9a";

/**
 * The probabilities that a network gives the classes, as bars: the likeliest in blue, the right one
 * marked. Of more than 20 classes the ten likeliest are shown, and the right one.
 *
 * @param probabilities `[classes]`, what softmax returns: from 0 to 1, with the sum 1
 * @param classNames one for each class
 * @param options `title`; `label`: the class that is right
 * @throws RangeError where the numbers are no probabilities, or names or label do not fit
 * @example
 * ```ts
 * import { probabilityBars } from "two-kernels";
 * probabilityBars([0.05, 0.25, 0.7], ["cat", "dog", "horse"], { label: 1 }).alt;
 * // => "Likeliest horse 70.0 %, then dog 25.0 %, cat 5.0 %; right is dog"
 * ```
 */
export function probabilityBars(
  probabilities: ArrayLike,
  classNames: readonly string[],
  options: ProbabilityBarsOptions = {},
): Figure {
  const { title, label } = options;
  const values = readProbabilities(probabilities, classNames, label);
  const order = values.map((_, i) => i).toSorted((a, b) => values[b] - values[a] || a - b);
  const few = values.length <= mostBars;
  const likeliest = order.slice(0, shownOfMany);
  const missing = label !== undefined && !likeliest.includes(label) ? [label] : [];
  const shown = few ? values.map((_, i) => i) : [...likeliest, ...missing];
  const bars = shown.map((i): Bar => ({
    name: i === label ? `${classNames[i]} (right)` : classNames[i],
    value: values[i],
    text: percent(values[i]),
    color: i === order[0] ? lineColors.training : i === label ? lineColors.validation : grey,
  }));
  const rest = 1 - shown.reduce((sum, i) => sum + values[i], 0);
  const others = values.length - shown.length;
  const note = few ? "" : `The other ${others} classes together: ${percent(Math.max(0, rest))}`;
  const ticks = values[order[0]] > 0.4 ? { ticks: [0, 0.25, 0.5, 0.75, 1] } : {};
  const words = { title, xLabel: "probability", note, ...ticks, tickformat: ".2~%" };
  const { data, layout } = barFigure(bars, words);
  const [first, ...next] = order.slice(0, 3).map((i) => `${classNames[i]} ${percent(values[i])}`);
  const then = next.length > 0 ? `, then ${next.join(", ")}` : "";
  const right = label === undefined ? "" : `; right is ${classNames[label]}`;
  const facts = `ikeliest ${first}${then}${right}`;
  return figure(data, layout, title ? `${title}: l${facts}` : `L${facts}`);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function readProbabilities(
  probabilities: ArrayLike,
  names: readonly string[],
  label: number | undefined,
): number[] {
  const caller = "probabilityBars";
  const { values } = readArray(caller, "probabilities", probabilities, { 1: "[classes]" });
  const wrong = values.findIndex((value) => value < 0 || value > 1);
  let sum = 0;
  for (const value of values) sum += value;
  if (wrong >= 0 || Math.abs(sum - 1) > 1e-3) {
    const got = wrong >= 0 ? `${values[wrong]} at ${wrong}` : `the sum ${sum}`;
    throw new RangeError(
      `${caller}: probabilities should be from 0 to 1 with the sum 1, got ${got}; softmax makes them so`,
    );
  }
  if (names.length !== values.length) {
    throw new RangeError(
      `${caller}: expected a name for each of ${values.length} classes, got ${names.length} names`,
    );
  }
  if (label !== undefined && !(Number.isInteger(label) && label >= 0 && label < values.length)) {
    throw new RangeError(
      `${caller}: label should be a class from 0 to ${values.length - 1}, got ${describeValue(label)}`,
    );
  }
  return [...values];
}
