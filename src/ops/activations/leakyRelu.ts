import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { requireFiniteNumber } from "../requireFiniteNumber.ts";

/**
 * A rectifier that leaks: `x` above 0, `slope * x` below, so that a unit whose inputs are all negative
 * still learns. Source: Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic
 * models", 2013.
 *
 * @param x an array of any shape, or nested numbers
 * @param slope what `x` is multiplied by below 0; 0.01 if left out, 0 gives `relu`
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value or the slope is NaN or infinite
 *
 * @example
 * ```ts
 * import { leakyRelu, toNested } from "two-kernels";
 * toNested(leakyRelu([-2, 0, 3])); // => [-0.02, 0, 3]
 * toNested(leakyRelu([-2, 0, 3], 0.5)); // => [-1, 0, 3]
 * ```
 */
export function leakyRelu(x: ArrayLike, slope = 0.01): FloatArray {
  const { shape, values } = readArray("leakyRelu", "x", x);
  requireFiniteNumber("leakyRelu", "slope", slope);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = leakyReluAt(values[i], slope);
  return fromData(result, shape);
}

/** `leakyRelu` of one number. */
export function leakyReluAt(z: number, slope: number): number {
  // Adding 0 turns -0 into 0.
  return z > 0 ? z : slope * z + 0;
}
