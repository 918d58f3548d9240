import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";

/**
 * The rectified linear unit, `max(0, x)` for every number: what is negative becomes 0, the rest
 * stays. Source: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines",
 * 2010.
 *
 * @param x an array of any shape, or nested numbers
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { relu, toNested } from "two-kernels";
 * toNested(relu([-2, -0.5, 0, 3])); // => [0, 0, 0, 3]
 * ```
 */
export function relu(x: ArrayLike): FloatArray {
  const { shape, values } = readArray("relu", "x", x);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = reluAt(values[i]);
  return fromData(result, shape);
}

/** `relu` of one number. */
export function reluAt(z: number): number {
  return z > 0 ? z : 0;
}
