import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { sigmoidAt } from "../activations/sigmoid.ts";
import { floatLike } from "../floatLike.ts";
import { readBinary } from "./readBinary.ts";

/**
 * The gradient of `sigmoidCrossEntropy`: how the loss changes with each of n scores. As with softmax,
 * what was said less what should have been said:
 *
 *     ∂L/∂z = (σ(z) - t) / n
 *
 * Source: Bishop, "Pattern recognition and machine learning", equation 4.91.
 *
 * @param scores an array of any shape: what comes before the sigmoid
 * @param targets from 0 to 1, in the same shape
 * @returns a new array of that shape; float32 if `scores` is, else float64
 * @throws RangeError if the shapes differ, a target is not from 0 to 1, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { sigmoidCrossEntropyGradient, toNested } from "two-kernels";
 * toNested(sigmoidCrossEntropyGradient([0, 0], [1, 0])); // => [-0.25, 0.25]
 * ```
 */
export function sigmoidCrossEntropyGradient(scores: ArrayLike, targets: ArrayLike): FloatArray {
  const read = readBinary("sigmoidCrossEntropyGradient", "scores", scores, targets);
  const n = read.values.length;
  const result = floatLike(read.values, n);
  for (let i = 0; i < n; i++) result[i] = (sigmoidAt(read.values[i]) - read.targets[i]) / n;
  return fromData(result, read.shape);
}
