import { fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";
import { multiplyInto } from "./multiplyInto.ts";
import { readDense } from "./readDense.ts";
import { requireShape } from "./requireShape.ts";

/**
 * A dense (fully connected) layer before its activation: every unit weighs every feature and adds
 * its bias.
 *
 *     z[u] = Σ_f x[f] · weights[f, u] + bias[u],   for all units at once z = x W + b
 *
 * Source: Goodfellow, Bengio and Courville, "Deep Learning", equation 6.12 (there transposed).
 *
 * @param x `[features]`, or `[examples, features]` for many at once
 * @param weights `[features, units]`, one column per unit
 * @param bias `[units]`; zeros if left out
 * @returns the preActivations, `[units]` or `[examples, units]`; float32 if `x` is, else float64
 * @throws RangeError if shapes do not match, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { dense, toNested } from "two-kernels";
 * toNested(dense([1, 2], [[1, 10, 0], [0, 1, 3]], [0, 0, 100])); // => [1, 12, 106]
 * ```
 */
export function dense(x: ArrayLike, weights: ArrayLike, bias?: ArrayLike): FloatArray {
  const { shape, examples, features, units, ...input } = readDense("dense", x, weights);
  const result = floatLike(input.values, examples * units);
  if (bias !== undefined) {
    const biases = readArray("dense", "bias", bias, { 1: "[units]" });
    requireShape("dense", "bias", biases.shape, [units], "one for each column of weights");
    for (let start = 0; start < result.length; start += units) result.set(biases.values, start);
  }
  const left = { values: input.values, rowStride: features, columnStride: 1 };
  multiplyInto(result, left, input.weights, { rows: examples, inner: features, columns: units });
  return fromData(result, [...shape.slice(0, -1), units]);
}
