import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";

/**
 * The derivative of `relu` at every number: 1 above 0, where it passes its input on, and 0 below, where
 * it is flat and the unit learns nothing. At 0, where it has a corner, the result is 0, as in tfjs,
 * TensorFlow and PyTorch.
 *
 * @param x an array of any shape, or nested numbers
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { reluDerivative, toNested } from "two-kernels";
 * toNested(reluDerivative([-2, 0, 3])); // => [0, 0, 1]
 * ```
 */
export function reluDerivative(x: ArrayLike): FloatArray {
  const { shape, values } = readArray("reluDerivative", "x", x);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = reluDerivativeAt(values[i]);
  return fromData(result, shape);
}

/** `reluDerivative` at one number. */
export function reluDerivativeAt(z: number): number {
  // Not by a branch, which a processor guesses wrong half the time.
  return Number(z > 0);
}
