import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { softmaxRow } from "../activations/softmax.ts";
import { floatLike } from "../floatLike.ts";
import { readLabelled } from "./readLabelled.ts";
import type { Labels } from "./readLabelled.ts";

/**
 * The gradient of `softmaxCrossEntropy`: how the loss of n examples changes with each score. What
 * softmax and logarithm do to each other leaves the plainest of all gradients, what the network said
 * less what it should have said:
 *
 *     ∂L/∂z[i, j] = (softmax(z[i])[j] - 1 if j is the label of example i) / n
 *
 * Source: Bishop, "Pattern recognition and machine learning", equation 4.109.
 *
 * @param scores `[classes]`, or `[examples, classes]`: what comes before the softmax
 * @param labels the class of each example, from 0; one number for `[classes]`
 * @returns a new array of the shape of `scores`; float32 if that is, else float64
 * @throws RangeError if a label is no class, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { softmaxCrossEntropyGradient, toNested } from "two-kernels";
 * toNested(softmaxCrossEntropyGradient([3, 3], 0)); // => [-0.5, 0.5]
 * ```
 */
export function softmaxCrossEntropyGradient(scores: ArrayLike, labels: Labels): FloatArray {
  const read = readLabelled("softmaxCrossEntropyGradient", "scores", scores, labels);
  const { values, examples, classes } = read;
  const result = floatLike(values, values.length);
  for (let i = 0; i < examples; i++) {
    softmaxRow(values, i * classes, (i + 1) * classes, result);
    result[i * classes + read.labels[i]] -= 1;
  }
  for (let k = 0; k < result.length; k++) result[k] /= examples;
  return fromData(result, read.shape);
}
