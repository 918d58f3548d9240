import type { ArrayLike } from "../../arrays/index.ts";
import { readPrediction } from "./readPrediction.ts";

/**
 * The mean squared error: the mean over all numbers of (prediction - target)². Source: Goodfellow,
 * Bengio and Courville, "Deep Learning", equation 5.4.
 *
 * @param predictions an array of any shape
 * @param targets what they should have been, in the same shape
 * @throws RangeError if the shapes differ, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { meanSquaredError } from "two-kernels";
 * meanSquaredError([1, 2, 3], [1, 2, 6]); // => 3
 * ```
 */
export function meanSquaredError(predictions: ArrayLike, targets: ArrayLike): number {
  const read = readPrediction("meanSquaredError", "predictions", predictions, targets);
  let total = 0;
  for (let i = 0; i < read.values.length; i++) total += (read.values[i] - read.targets[i]) ** 2;
  return total / read.values.length;
}
