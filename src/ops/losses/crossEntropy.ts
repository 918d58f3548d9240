import type { ArrayLike } from "../../arrays/index.ts";
import type { Labels } from "./readLabelled.ts";
import { readProbabilities } from "./readProbabilities.ts";

/**
 * The cross-entropy of probabilities and labels: the mean over the examples of
 * -ln p[label], which is 0 when the right class has probability 1 and grows without bound towards 0.
 * Source: Goodfellow, Bengio and Courville, "Deep Learning", section 5.5.
 *
 * @param probabilities `[classes]`, or `[examples, classes]`, such as `softmax` gives
 * @param labels the class of each example, from 0; one number for `[classes]`
 * @throws RangeError if a probability is not from 0 to 1, if they do not add up to 1, if a label is no
 *   class, or if it has probability 0: from scores, `softmaxCrossEntropy` knows no such limit
 *
 * @example
 * ```ts
 * import { crossEntropy } from "two-kernels";
 * crossEntropy([0.25, 0.75], 0) === Math.log(4); // => true
 * crossEntropy([[1, 0], [0, 1]], [0, 1]); // => 0
 * ```
 */
export function crossEntropy(probabilities: ArrayLike, labels: Labels): number {
  const read = readProbabilities("crossEntropy", probabilities, labels);
  let total = 0;
  for (let i = 0; i < read.examples; i++) {
    total -= Math.log(read.values[i * read.classes + read.labels[i]]);
  }
  // Adding 0 makes the -0 of a perfect answer a plain 0.
  return total / read.examples + 0;
}
