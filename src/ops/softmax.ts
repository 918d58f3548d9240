import { fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";

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
  const { shape, values } = readArray("softmax", "scores", scores);
  const result = floatLike(values, values.length);
  const classes = shape[shape.length - 1] ?? 1;
  for (let start = 0; start < values.length; start += classes) {
    let largest = -Infinity;
    for (let j = start; j < start + classes; j++) largest = Math.max(largest, values[j]);
    let total = 0;
    for (let j = start; j < start + classes; j++) total += Math.exp(values[j] - largest);
    for (let j = start; j < start + classes; j++) {
      result[j] = Math.exp(values[j] - largest) / total;
    }
  }
  return fromData(result, shape);
}
