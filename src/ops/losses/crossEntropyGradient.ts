import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import type { Labels } from "./readLabelled.ts";
import { readProbabilities } from "./readProbabilities.ts";

/**
 * The gradient of `crossEntropy`: how the loss of n examples changes with each probability,
 *
 *     ∂L/∂p[i, j] = -1 / (n p[i, j]) if j is the label of example i, 0 otherwise
 *
 * `softmaxGradient` takes it back to the scores; `softmaxCrossEntropyGradient` does both at once.
 *
 * @param probabilities `[classes]`, or `[examples, classes]`, such as `softmax` gives
 * @param labels the class of each example, from 0; one number for `[classes]`
 * @returns a new array of the shape of `probabilities`; float32 if that is, else float64
 * @throws RangeError as `crossEntropy` does
 *
 * @example
 * ```ts
 * import { crossEntropyGradient, toNested } from "two-kernels";
 * toNested(crossEntropyGradient([0.25, 0.75], 0)); // => [-4, 0]
 * ```
 */
export function crossEntropyGradient(probabilities: ArrayLike, labels: Labels): FloatArray {
  const read = readProbabilities("crossEntropyGradient", probabilities, labels);
  const result = floatLike(read.values, read.values.length);
  for (let i = 0; i < read.examples; i++) {
    const at = i * read.classes + read.labels[i];
    result[at] = -1 / (read.examples * read.values[at]);
  }
  return fromData(result, read.shape);
}
