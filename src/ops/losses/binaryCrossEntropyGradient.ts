import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { readBinary } from "./readBinary.ts";

/**
 * The gradient of `binaryCrossEntropy`: how the loss changes with each of n probabilities,
 *
 *     ∂L/∂p = ((1 - t) / (1 - p) - t / p) / n
 *
 * @param probabilities an array of any shape, such as `sigmoid` gives
 * @param targets from 0 to 1, in the same shape
 * @returns a new array of that shape; float32 if `probabilities` is, else float64
 * @throws RangeError as `binaryCrossEntropy` does
 *
 * @example
 * ```ts
 * import { binaryCrossEntropyGradient, toNested } from "two-kernels";
 * toNested(binaryCrossEntropyGradient([0.25], [1])); // => [-4]
 * toNested(binaryCrossEntropyGradient([0.5, 0.5], [1, 0])); // => [-1, 1]
 * ```
 */
export function binaryCrossEntropyGradient(
  probabilities: ArrayLike,
  targets: ArrayLike,
): FloatArray {
  const read = readBinary("binaryCrossEntropyGradient", "probabilities", probabilities, targets);
  const n = read.values.length;
  const result = floatLike(read.values, n);
  for (let i = 0; i < n; i++) {
    const [p, t] = [read.values[i], read.targets[i]];
    const ofNo = t < 1 ? (1 - t) / (1 - p) : 0;
    const ofYes = t > 0 ? t / p : 0;
    result[i] = (ofNo - ofYes) / n;
  }
  return fromData(result, read.shape);
}
