import type { ArrayLike } from "../../arrays/index.ts";
import { readLabelled } from "./readLabelled.ts";
import type { Labels } from "./readLabelled.ts";

/**
 * The cross-entropy of scores (logits) and labels, softmax included: the mean over the examples of
 *
 *     -ln softmax(z)[label] = m + ln Σ_k e^(z[k] - m) - z[label],   m = max z
 *
 * In this form no power overflows and no probability rounds to 0, so the loss is finite for any
 * scores. Source: Goodfellow, Bengio and Courville, "Deep Learning", equation 6.30.
 *
 * @param scores `[classes]`, or `[examples, classes]`: what comes before the softmax
 * @param labels the class of each example, from 0; one number for `[classes]`
 * @throws RangeError if a label is no class, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { softmaxCrossEntropy } from "two-kernels";
 * softmaxCrossEntropy([3, 3], 0) === Math.log(2); // => true
 * softmaxCrossEntropy([1000, -1000], 1); // => 2000
 * ```
 */
export function softmaxCrossEntropy(scores: ArrayLike, labels: Labels): number {
  const read = readLabelled("softmaxCrossEntropy", "scores", scores, labels);
  const { values, examples, classes } = read;
  let loss = 0;
  for (let i = 0; i < examples; i++) {
    const start = i * classes;
    let largest = -Infinity;
    for (let j = start; j < start + classes; j++) largest = Math.max(largest, values[j]);
    let total = 0;
    for (let j = start; j < start + classes; j++) total += Math.exp(values[j] - largest);
    loss += largest - values[start + read.labels[i]] + Math.log(total);
  }
  return loss / examples;
}
