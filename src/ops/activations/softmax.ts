import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray, NumericData, ReadArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";

/**
 * Turns scores into probabilities along the last axis: positive, and 1 in sum.
 *
 *     softmax(z)[j] = e^(z[j] - m) / Σ_k e^(z[k] - m),   m = max z
 *
 * Taking the largest score off each changes nothing in the quotient and keeps e^z from
 * overflowing. Source: Goodfellow, Bengio and Courville, "Deep Learning", equations 4.1 and 6.29.
 *
 * @param scores an array of any shape, such as `[examples, classes]`; each row along the last
 *   axis is one set of scores
 * @returns a new array of the same shape; float32 if `scores` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { softmax, toNested } from "two-kernels";
 * toNested(softmax([3, 3])); // => [0.5, 0.5]
 * softmax([2, 1, 0.1]).get(0).toFixed(3); // => "0.659"
 * ```
 */
export function softmax(scores: ArrayLike): FloatArray {
  const { shape, probabilities } = softmaxRows("softmax", scores);
  return fromData(probabilities, shape);
}

/** Scores read along their last axis, with the probabilities that they stand for. */
export interface SoftmaxRows extends ReadArray {
  readonly classes: number;
  readonly probabilities: Float32Array | Float64Array;
}

/**
 * Reads scores and turns each row along the last axis into probabilities.
 *
 * @param caller the public function to name in an error
 */
export function softmaxRows(caller: string, scores: ArrayLike): SoftmaxRows {
  const { shape, values } = readArray(caller, "scores", scores);
  const probabilities = floatLike(values, values.length);
  const classes = shape[shape.length - 1] ?? 1;
  for (let start = 0; start < values.length; start += classes) {
    softmaxRow(values, start, start + classes, probabilities);
  }
  return { shape, values, classes, probabilities };
}

/** Turns the scores from `start` to before `end` into probabilities, at the same places of `result`. */
export function softmaxRow(
  scores: NumericData,
  start: number,
  end: number,
  result: Float32Array | Float64Array,
): void {
  let largest = -Infinity;
  for (let j = start; j < end; j++) largest = Math.max(largest, scores[j]);
  let total = 0;
  for (let j = start; j < end; j++) total += result[j] = Math.exp(scores[j] - largest);
  for (let j = start; j < end; j++) result[j] /= total;
}
