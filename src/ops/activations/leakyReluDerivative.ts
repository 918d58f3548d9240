import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { requireFiniteNumber } from "../requireFiniteNumber.ts";

/**
 * The derivative of `leakyRelu` at every number: 1 above 0, `slope` below. At 0, where it has a corner,
 * the result is `slope`, as in tfjs.
 *
 * @param x an array of any shape, or nested numbers
 * @param slope what `x` is multiplied by below 0; 0.01 if left out, 0 gives `relu`
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value or the slope is NaN or infinite
 *
 * @example
 * ```ts
 * import { leakyReluDerivative, toNested } from "two-kernels";
 * toNested(leakyReluDerivative([-2, 0, 3])); // => [0.01, 0.01, 1]
 * ```
 */
export function leakyReluDerivative(x: ArrayLike, slope = 0.01): FloatArray {
  const { shape, values } = readArray("leakyReluDerivative", "x", x);
  requireFiniteNumber("leakyReluDerivative", "slope", slope);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = leakyReluDerivativeAt(values[i], slope);
  return fromData(result, shape);
}

/** `leakyReluDerivative` at one number. */
export function leakyReluDerivativeAt(z: number, slope: number): number {
  return z > 0 ? 1 : slope;
}
