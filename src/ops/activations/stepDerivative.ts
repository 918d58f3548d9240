import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";

/**
 * The derivative of `step`, 0 everywhere: the function is flat on both sides. At 0, where it jumps
 * and has no derivative, the result is 0 too. A unit that steps therefore gives gradient descent
 * nothing to go by, which is why networks use smoother activations.
 *
 * @param x an array of any shape, or nested numbers
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { stepDerivative, toNested } from "two-kernels";
 * toNested(stepDerivative([-2, 0, 3])); // => [0, 0, 0]
 * ```
 */
export function stepDerivative(x: ArrayLike): FloatArray {
  const { shape, values } = readArray("stepDerivative", "x", x);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = stepDerivativeAt();
  return fromData(result, shape);
}

/** `stepDerivative` at one number. */
export function stepDerivativeAt(): number {
  return 0;
}
