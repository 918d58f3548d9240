import { fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { requireShape } from "../ops/requireShape.ts";
import { numericGradient } from "./numericGradient.ts";
import type { NumericGradientOptions } from "./numericGradient.ts";

/** How a derived gradient compares with the measured one. */
export interface GradientCheck {
  /** |derived - measured| / max(|derived|, |measured|, 1e-6) for each number, in the gradient's shape. */
  readonly relativeErrors: FloatArray;
  /** The number with the largest relative error. */
  readonly worst: WorstDerivative;
  /** The measured gradient. */
  readonly numeric: FloatArray;
}

/** Where two gradients differ most, and by how much. */
export interface WorstDerivative {
  /** Its place, such as `[2, 0]`. */
  readonly index: readonly number[];
  /** The derivative as derived. */
  readonly derived: number;
  /** The derivative as measured. */
  readonly measured: number;
  readonly relativeError: number;
}

/** Derivatives below this are compared by their difference: it is what measuring cannot tell from 0. */
const smallest = 1e-6;

/**
 * Compares a gradient that was derived with the one that `numericGradient` measures, number by number.
 * In float64 a relative error below 1e-6 says that the derivation is right, one above 1e-2 that it is
 * wrong. A corner, such as ReLU's, within a step of `x` makes a right one look wrong. Source: CS231n, "Gradient
 * checks".
 *
 * @param f gives the loss for an array of the shape of `x`
 * @param x where to compare
 * @param gradient the derived gradient at `x`, in the same shape
 * @throws RangeError if the shapes differ, or if `x`, `gradient` or a result of `f` is NaN or infinite
 *
 * @example
 * ```ts
 * import { gradientCheck } from "two-kernels";
 * const cube = (x: { get(i: number): number }) => x.get(0) ** 3 + x.get(1) ** 3;
 * gradientCheck(cube, [1, 2], [3, 12]).worst.relativeError < 1e-6; // => true
 * gradientCheck(cube, [1, 2], [3, 8]).worst.index; // => [1]
 * ```
 */
export function gradientCheck(
  f: (x: FloatArray) => number,
  x: ArrayLike,
  gradient: ArrayLike,
  options: NumericGradientOptions = {},
): GradientCheck {
  const { shape } = readArray("gradientCheck", "x", x);
  const derived = readArray("gradientCheck", "gradient", gradient);
  requireShape("gradientCheck", "gradient", derived.shape, shape, "as x has");
  const numeric = numericGradient(f, x, options);
  const relativeErrors = Float64Array.from(numeric.data, (measured, i) =>
    relativeError(derived.values[i], measured),
  );
  const at = relativeErrors.reduce((worst, e, i) => (e > relativeErrors[worst] ? i : worst), 0);
  return {
    numeric,
    relativeErrors: fromData(relativeErrors, shape),
    worst: {
      index: placeOf(at, shape),
      derived: derived.values[at],
      measured: numeric.data[at],
      relativeError: relativeErrors[at],
    },
  };
}

function relativeError(derived: number, measured: number): number {
  const scale = Math.max(Math.abs(derived), Math.abs(measured), smallest);
  return Math.abs(derived - measured) / scale;
}

function placeOf(flat: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  let rest = flat;
  for (const length of shape.toReversed()) {
    index.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return index;
}
