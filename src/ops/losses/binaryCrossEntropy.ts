import type { ArrayLike } from "../../arrays/index.ts";
import { readBinary } from "./readBinary.ts";

/**
 * The cross-entropy of yes-or-no answers: the mean over all numbers of
 *
 *     -(t ln p + (1 - t) ln(1 - p))
 *
 * for probability p of a yes and target t, 1 for yes and 0 for no. Source: Bishop, "Pattern recognition
 * and machine learning", equation 4.90.
 *
 * @param probabilities an array of any shape, such as `sigmoid` gives
 * @param targets from 0 to 1, in the same shape
 * @throws RangeError if the shapes differ, if a number is not from 0 to 1, or if a probability of 0 or 1
 *   is wrong and its loss infinite: from scores, `sigmoidCrossEntropy` knows no such limit
 *
 * @example
 * ```ts
 * import { binaryCrossEntropy } from "two-kernels";
 * binaryCrossEntropy([0.5], [1]) === Math.log(2); // => true
 * binaryCrossEntropy([0, 1], [0, 1]); // => 0
 * ```
 */
export function binaryCrossEntropy(probabilities: ArrayLike, targets: ArrayLike): number {
  const read = readBinary("binaryCrossEntropy", "probabilities", probabilities, targets);
  let total = 0;
  for (let i = 0; i < read.values.length; i++) {
    const [p, t] = [read.values[i], read.targets[i]];
    // 0 times ln 0 would be NaN; its limit is 0.
    if (t > 0) total -= t * Math.log(p);
    if (t < 1) total -= (1 - t) * Math.log1p(-p);
  }
  return total / read.values.length + 0;
}
