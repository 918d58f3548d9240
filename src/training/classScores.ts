import { describeShape } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/** How well one class is told. */
export interface ClassScore {
  /** Of the examples told to be of this class, the share that is; NaN if none was. */
  readonly precision: number;
  /** Of the examples of this class, the share told to be of it; NaN if there is none. */
  readonly recall: number;
  /** The harmonic mean of both; NaN if either is, 0 if both are 0. */
  readonly f1: number;
  /** How many examples there are of this class. */
  readonly examples: number;
}

/**
 * Precision and recall of each class. Source: van Rijsbergen, "Information Retrieval", 1979, chapter 7.
 *
 * @param confusion counts `[classes, classes]` as `confusionMatrix` gives them: labels down, predictions across
 * @returns a score for each class, in order
 * @throws RangeError if the matrix is not square or holds anything but counts
 *
 * @example
 * ```ts
 * import { classScores, confusionMatrix } from "two-kernels";
 * const [first] = classScores(confusionMatrix([0, 0, 1, 1], [0, 1, 1, 1], 2));
 * first.precision; // => 1
 * first.recall; // => 0.5
 * ```
 */
export function classScores(confusion: NumericArray): ClassScore[] {
  const [classes, across] = confusion.shape;
  if (confusion.shape.length !== 2 || classes !== across) {
    throw new RangeError(
      `classScores: confusion should be a square matrix [classes, classes], got ` +
        `${describeShape(confusion.shape)}: make it with confusionMatrix`,
    );
  }
  const count = (row: number, column: number) => {
    const value = confusion.get(row, column);
    if (Number.isInteger(value) && value >= 0) return value;
    throw new RangeError(
      `classScores: confusion[${row}][${column}] is ${value}, expected a count: make it with confusionMatrix`,
    );
  };
  const all = Array.from({ length: classes }, (_, k) => k);
  const sum = (entry: (other: number) => number) => all.reduce((total, k) => total + entry(k), 0);
  return all.map((k) => {
    const right = count(k, k);
    const examples = sum((other) => count(k, other));
    const told = sum((other) => count(other, k));
    const [precision, recall] = [right / told, right / examples];
    const f1 = right === 0 ? 0 * (precision + recall) : (2 * right) / (told + examples);
    return { precision, recall, f1, examples };
  });
}
