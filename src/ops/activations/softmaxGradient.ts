import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { requireShape } from "../requireShape.ts";
import { softmaxRows } from "./softmax.ts";

/**
 * Takes a gradient back through `softmax`: the product with `softmaxJacobian`, without writing that
 * table out.
 *
 *     ∂L/∂z[j] = Σ_i ∂L/∂p[i] · ∂p[i]/∂z[j] = p[j] (∂L/∂p[j] - Σ_i p[i] ∂L/∂p[i])
 *
 * Source: the chain rule on `softmaxJacobian`.
 *
 * @param scores what `softmax` was given; each row along the last axis is one set of scores
 * @param outGradient how the loss changes with each probability, in the same shape
 * @returns how the loss changes with each score; float32 if `scores` is, else float64
 * @throws RangeError if shapes do not match, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { softmaxGradient, toNested } from "two-kernels";
 * toNested(softmaxGradient([3, 3], [1, 0])); // => [0.25, -0.25]
 * ```
 */
export function softmaxGradient(scores: ArrayLike, outGradient: ArrayLike): FloatArray {
  const { shape, values, classes, probabilities: p } = softmaxRows("softmaxGradient", scores);
  const out = readArray("softmaxGradient", "outGradient", outGradient);
  requireShape("softmaxGradient", "outGradient", out.shape, shape, "as scores has");
  const result = floatLike(values, values.length);
  for (let start = 0; start < values.length; start += classes) {
    let mean = 0;
    for (let i = start; i < start + classes; i++) mean += p[i] * out.values[i];
    for (let j = start; j < start + classes; j++) result[j] = p[j] * (out.values[j] - mean);
  }
  return fromData(result, shape);
}
