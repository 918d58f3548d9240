import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { readPrediction } from "./readPrediction.ts";

/**
 * The gradient of `meanSquaredError`: how the loss changes with each of n predictions,
 *
 *     ∂L/∂prediction = 2 (prediction - target) / n
 *
 * @param predictions an array of any shape
 * @param targets what they should have been, in the same shape
 * @returns a new array of that shape; float32 if `predictions` is, else float64
 * @throws RangeError if the shapes differ, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { meanSquaredErrorGradient, toNested } from "two-kernels";
 * toNested(meanSquaredErrorGradient([1, 2], [1, 5])); // => [0, -3]
 * ```
 */
export function meanSquaredErrorGradient(predictions: ArrayLike, targets: ArrayLike): FloatArray {
  const caller = "meanSquaredErrorGradient";
  const { shape, values, targets: t } = readPrediction(caller, "predictions", predictions, targets);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = (2 * (values[i] - t[i])) / result.length;
  return fromData(result, shape);
}
