import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";

/**
 * The hyperbolic tangent, a sigmoid stretched to the open interval from -1 to 1 and centred on 0:
 *
 *     tanh(z) = (e^z - e^(-z)) / (e^z + e^(-z)) = 2 σ(2z) - 1
 *
 * Source: Goodfellow, Bengio and Courville, "Deep Learning", section 6.3.2.
 *
 * @param x an array of any shape, or nested numbers
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { tanh, toNested } from "two-kernels";
 * toNested(tanh([-1000, 0, 1000])); // => [-1, 0, 1]
 * tanh([1]).get(0).toFixed(4); // => "0.7616"
 * ```
 */
export function tanh(x: ArrayLike): FloatArray {
  const { shape, values } = readArray("tanh", "x", x);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = tanhAt(values[i]);
  return fromData(result, shape);
}

/** `tanh` of one number. */
export function tanhAt(z: number): number {
  return Math.tanh(z);
}
