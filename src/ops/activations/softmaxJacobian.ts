import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { softmaxRows } from "./softmax.ts";

/**
 * Every derivative of `softmax`: how probability i changes with score j, for all pairs.
 *
 *     ∂p[i] / ∂z[j] = p[i] (1 - p[i]) if i = j,   -p[i] p[j] otherwise
 *
 * Raising one score takes from all other probabilities, so each row and each column adds up to 0.
 * Source: Goodfellow, Bengio and Courville, "Deep Learning", section 6.2.2.3, differentiated.
 *
 * @param scores `[classes]`, or any shape whose last axis is the classes
 * @returns `[classes, classes]` for one set of scores, row i for probability i; else the shape of
 *   `scores` with another axis of `classes` at its end; float32 if `scores` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { softmaxJacobian, toNested } from "two-kernels";
 * toNested(softmaxJacobian([3, 3])); // => [[0.25, -0.25], [-0.25, 0.25]]
 * ```
 */
export function softmaxJacobian(scores: ArrayLike): FloatArray {
  const { shape, values, classes, probabilities: p } = softmaxRows("softmaxJacobian", scores);
  const result = floatLike(values, values.length * classes);
  for (let start = 0; start < p.length; start += classes) {
    for (let i = start; i < start + classes; i++) {
      for (let j = 0; j < classes; j++) {
        // Adding 0 turns -0 into 0.
        result[i * classes + j] = p[i] * ((i === start + j ? 1 : 0) - p[start + j]) + 0;
      }
    }
  }
  return fromData(result, [...shape, classes]);
}
