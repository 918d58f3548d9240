import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";

/**
 * The derivative of `tanh` at every number:
 *
 *     tanh'(z) = 1 - tanh(z)² = 4e / (1 + e)²,   e = e^(-2|z|)
 *
 * It is 1 at 0, four times the sigmoid's, and all but 0 far out. The second form is used because the
 * first rounds to 0 from z = 19 on. Source: the identity tanh(z) = 2 σ(2z) - 1, differentiated.
 *
 * @param x an array of any shape, or nested numbers
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { tanhDerivative } from "two-kernels";
 * tanhDerivative([0]).get(0); // => 1
 * tanhDerivative([5]).get(0).toPrecision(2); // => "0.00018"
 * ```
 */
export function tanhDerivative(x: ArrayLike): FloatArray {
  const { shape, values } = readArray("tanhDerivative", "x", x);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = tanhDerivativeAt(values[i]);
  return fromData(result, shape);
}

/** `tanhDerivative` at one number. */
export function tanhDerivativeAt(z: number): number {
  const e = Math.exp(-2 * Math.abs(z));
  return (4 * e) / ((1 + e) * (1 + e));
}
