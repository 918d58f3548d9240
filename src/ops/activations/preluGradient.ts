import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { requireShape } from "../requireShape.ts";
import { leakyReluDerivativeAt } from "./leakyReluDerivative.ts";
import { readSlopes } from "./readSlopes.ts";

/** What `preluGradient` gives. */
export interface PreluGradient {
  /** How the loss changes with each number of the input, in the input's shape. */
  readonly inputGradient: FloatArray;
  /** How the loss changes with each slope, `[channels]`, or `[1]` for one slope. */
  readonly slopeGradient: FloatArray;
}

/**
 * The gradients of `prelu`, by the chain rule. Where x < 0 the output is slope · x, so there
 *
 *     ∂L/∂x = slope · ∂L/∂out,   ∂L/∂slope = Σ x · ∂L/∂out
 *
 * and where x > 0 the gradient passes unchanged and the slope has no part. Source: He, Zhang, Ren and
 * Sun, "Delving deep into rectifiers", 2015, equations 2 and 3.
 *
 * @param x the input that `prelu` was given
 * @param slope the slope or slopes that it was given
 * @param outGradient how the loss changes with each number of the output, in the same shape
 * @throws RangeError if shapes do not match, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { preluGradient, toNested } from "two-kernels";
 * const { inputGradient, slopeGradient } = preluGradient([-4, -2, 3], 0.25, [1, 10, 100]);
 * toNested(inputGradient); // => [0.25, 2.5, 100]
 * toNested(slopeGradient); // => [-24]
 * ```
 */
export function preluGradient(
  x: ArrayLike,
  slope: number | ArrayLike,
  outGradient: ArrayLike,
): PreluGradient {
  const { shape, values, slopes } = readSlopes("preluGradient", x, slope);
  const out = readArray("preluGradient", "outGradient", outGradient);
  requireShape("preluGradient", "outGradient", out.shape, shape, "as the output of prelu has");
  const inputGradient = floatLike(values, values.length);
  const slopeGradient = floatLike(values, slopes.length);
  for (let i = 0; i < values.length; i++) {
    const channel = i % slopes.length;
    inputGradient[i] = leakyReluDerivativeAt(values[i], slopes[channel]) * out.values[i];
    if (values[i] < 0) slopeGradient[channel] += values[i] * out.values[i];
  }
  return {
    inputGradient: fromData(inputGradient, shape),
    slopeGradient: fromData(slopeGradient, [slopes.length]),
  };
}
