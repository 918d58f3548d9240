import { fromData, readArray, requireFinite } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";

/** How `numericGradient` measures. */
export interface NumericGradientOptions {
  /** How far each number is moved up and down; 1e-5 if left out, times its size where that is above 1. */
  step?: number;
}

/**
 * The gradient of any function of an array, measured and not derived: each number in turn is moved a
 * little up and down, and the change of the result is divided by the distance.
 *
 *     ∂f/∂x[i] ≈ (f(x + h e_i) - f(x - h e_i)) / 2h
 *
 * It is slow, with two calls of `f` for every number, and right to about eight digits: a check on
 * derivatives that were found by thinking. Source: Goodfellow, Bengio and Courville, "Deep Learning",
 * section 11.5.
 *
 * @param f gives one number, such as a loss, for an array of the shape of `x`
 * @param x where to measure, an array of any shape
 * @returns a new float64 array of the shape of `x`
 * @throws RangeError if the step is not above 0, or if `x` or a result of `f` is NaN or infinite
 *
 * @example
 * ```ts
 * import { numericGradient } from "two-kernels";
 * const square = numericGradient((x) => x.get(0) ** 2, [3]);
 * square.get(0).toFixed(6); // => "6.000000"
 * ```
 */
export function numericGradient(
  f: (x: FloatArray) => number,
  x: ArrayLike,
  options: NumericGradientOptions = {},
): FloatArray {
  const { step = 1e-5 } = options;
  if (!(step > 0 && Number.isFinite(step))) {
    throw new RangeError(`numericGradient: step should be a number above 0, got ${step}`);
  }
  const { shape, values } = readArray("numericGradient", "x", x);
  const gradient = Float64Array.from(values, (value, i) => {
    const h = step * Math.max(1, Math.abs(value));
    // What is really added differs from h in the last digits, and is what must be divided by.
    const [above, below] = [value + h, value - h];
    return (f(moved(above, i)) - f(moved(below, i))) / (above - below);
  });
  requireFinite("numericGradient", "the gradient", gradient, shape);
  return fromData(gradient, shape);

  /** A copy of `x` with another number at one place. */
  function moved(value: number, at: number): FloatArray {
    const copy = Float64Array.from(values);
    copy[at] = value;
    return fromData(copy, shape);
  }
}
