import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";

/**
 * The derivative of `sigmoid` at every number:
 *
 *     σ'(z) = σ(z) (1 - σ(z)) = e / (1 + e)²,   e = e^(-|z|)
 *
 * It is 1/4 at most, at 0, and all but 0 far out, where the unit is said to saturate. The second form
 * is used because 1 - σ(z) would round to 0 from z = 37 on. Source: Goodfellow, Bengio and Courville,
 * "Deep Learning", equation 3.34.
 *
 * @param x an array of any shape, or nested numbers
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { sigmoidDerivative } from "two-kernels";
 * sigmoidDerivative([0]).get(0); // => 0.25
 * sigmoidDerivative([10]).get(0).toPrecision(2); // => "0.000045"
 * ```
 */
export function sigmoidDerivative(x: ArrayLike): FloatArray {
  const { shape, values } = readArray("sigmoidDerivative", "x", x);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = sigmoidDerivativeAt(values[i]);
  return fromData(result, shape);
}

/** `sigmoidDerivative` at one number. */
export function sigmoidDerivativeAt(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return e / ((1 + e) * (1 + e));
}
