import { type ArrayLike, describeShape, describeValue, readArray } from "../../arrays/index.ts";
import { type Figure, figure } from "../core/figure.ts";
import { confusionLayout } from "./confusionLayout.ts";
import { confusionTrace } from "./confusionTrace.ts";

/** Counts of examples by their class and by the class that a network gave them. */
export interface Confusions {
  readonly classes: number;
  /** Row by row, each row one true class. */
  readonly counts: readonly number[];
  readonly names: readonly string[];
}

const mostClasses = 100;

/**
 * Which classes a network takes for which: a row for each true class, a column for each predicted one.
 * Right ones, on the diagonal, are blue and framed, mistakes are orange; the darker, the larger the share of
 * the row. Counts are written where there are at most 20 classes.
 *
 * @param matrix `[classes, classes]`, counts; at most 100 classes
 * @param classNames one for each class; 0, 1, 2 and so on if left out
 * @param options `title`: a line above the matrix
 * @throws RangeError where the matrix is not square, a count is not a whole number, all are 0, or names
 *   do not fit
 * @example
 * ```ts
 * import { confusionMatrixPlot } from "two-kernels";
 * confusionMatrixPlot([[8, 2], [1, 9]], ["cat", "dog"]).alt;
 * // => "17 of 20 examples right (85.0 %); most often cat is taken for dog (2 of 10)"
 * ```
 */
export function confusionMatrixPlot(
  matrix: ArrayLike,
  classNames?: readonly string[],
  options: { readonly title?: string } = {},
): Figure {
  const { title } = options;
  const confusions = readConfusions(matrix, classNames);
  const facts = confusionFacts(confusions);
  return figure(
    [confusionTrace(confusions)],
    confusionLayout(confusions, title),
    title ? `${title}: ${facts}` : facts,
  );
}

function readConfusions(matrix: ArrayLike, classNames: readonly string[] | undefined): Confusions {
  const caller = "confusionMatrixPlot";
  const { shape, values } = readArray(caller, "matrix", matrix, { 2: "[classes, classes]" });
  const [classes = 1] = shape;
  if (shape[1] !== classes || classes > mostClasses) {
    throw new RangeError(
      `${caller}: matrix should be square, with at most ${mostClasses} classes, got ${describeShape(shape)}`,
    );
  }
  const wrong = values.findIndex((value) => !Number.isInteger(value) || value < 0);
  if (wrong >= 0 || values.every((value) => value === 0)) {
    const got = wrong >= 0 ? describeValue(values[wrong]) : "no example at all";
    throw new RangeError(`${caller}: matrix should hold counts of examples, got ${got}`);
  }
  const names = classNames ?? Array.from({ length: classes }, (_, i) => String(i));
  if (names.length !== classes) {
    throw new RangeError(
      `${caller}: expected a name for each of ${classes} classes, got ${names.length} names`,
    );
  }
  return { classes, counts: [...values], names: names.map(String) };
}

function confusionFacts({ classes, counts, names }: Confusions): string {
  const total = counts.reduce((a, b) => a + b, 0);
  const right = names.reduce((sum, _, i) => sum + counts[i * classes + i], 0);
  const mistakes = counts.map((count, i) => (i % (classes + 1) === 0 ? 0 : count));
  const worst = mistakes.reduce((best, count, i) => (count > mistakes[best] ? i : best), 0);
  const examples = total === 1 ? "1 example" : `${total.toLocaleString("en")} examples`;
  const facts = `${right.toLocaleString("en")} of ${examples} right (${((100 * right) / total).toFixed(1)} %)`;
  if (mistakes[worst] === 0) return facts;
  const row = Math.floor(worst / classes);
  const rowTotal = counts.slice(row * classes, (row + 1) * classes).reduce((a, b) => a + b, 0);
  const pair = `${names[row]} is taken for ${names[worst % classes]}`;
  return `${facts}; most often ${pair} (${mistakes[worst]} of ${rowTotal})`;
}
