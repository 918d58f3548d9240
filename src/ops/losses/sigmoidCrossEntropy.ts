import type { ArrayLike } from "../../arrays/index.ts";
import { readBinary } from "./readBinary.ts";

/**
 * The cross-entropy of yes-or-no answers from their scores (logits), sigmoid included: the mean over
 * all numbers of
 *
 *     max(z, 0) - t z + ln(1 + e^(-|z|))
 *
 * which is `binaryCrossEntropy` of sigmoid(z) with nothing that can overflow or round to ln 0.
 * Source: -ln σ(z) = ln(1 + e^(-z)), Goodfellow, Bengio and Courville, "Deep Learning", equation 6.26.
 *
 * @param scores an array of any shape: what comes before the sigmoid
 * @param targets from 0 to 1, in the same shape
 * @throws RangeError if the shapes differ, a target is not from 0 to 1, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { sigmoidCrossEntropy } from "two-kernels";
 * sigmoidCrossEntropy([0], [1]) === Math.log(2); // => true
 * sigmoidCrossEntropy([-1000], [1]); // => 1000
 * ```
 */
export function sigmoidCrossEntropy(scores: ArrayLike, targets: ArrayLike): number {
  const read = readBinary("sigmoidCrossEntropy", "scores", scores, targets);
  let total = 0;
  for (let i = 0; i < read.values.length; i++) {
    const [z, t] = [read.values[i], read.targets[i]];
    // z (1 - t) where z > 0: z - t z would lose all digits of a small loss at a large z.
    total += (z > 0 ? z * (1 - t) : -t * z) + Math.log1p(Math.exp(-Math.abs(z)));
  }
  return total / read.values.length;
}
