import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";

/**
 * The logistic sigmoid, which squeezes any number into the open interval from 0 to 1:
 *
 *     σ(z) = 1 / (1 + e^(-z)) = e^z / (1 + e^z)
 *
 * Of the two forms each number takes the one whose power cannot overflow. Far out the result rounds
 * to exactly 0 or 1, as no float lies between. Source: Goodfellow, Bengio and Courville, "Deep
 * Learning", equation 3.30.
 *
 * @param x an array of any shape, or nested numbers
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { sigmoid, toNested } from "two-kernels";
 * toNested(sigmoid([0, 1000])); // => [0.5, 1]
 * sigmoid([2]).get(0).toFixed(4); // => "0.8808"
 * ```
 */
export function sigmoid(x: ArrayLike): FloatArray {
  const { shape, values } = readArray("sigmoid", "x", x);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = sigmoidAt(values[i]);
  return fromData(result, shape);
}

/** `sigmoid` of one number. */
export function sigmoidAt(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
}
