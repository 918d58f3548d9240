import { fromData, readArray } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";

/**
 * The binary threshold of the first artificial neurons: 1 where `x` is above 0, else 0. At 0 itself
 * the textbooks differ; here, as in tfjs, the unit stays off. Source: Rosenblatt, "The perceptron",
 * 1958.
 *
 * @param x an array of any shape, or nested numbers
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { step, toNested } from "two-kernels";
 * toNested(step([-2, 0, 0.1, 3])); // => [0, 0, 1, 1]
 * ```
 */
export function step(x: ArrayLike): FloatArray {
  const { shape, values } = readArray("step", "x", x);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) result[i] = stepAt(values[i]);
  return fromData(result, shape);
}

/** `step` of one number. */
export function stepAt(z: number): number {
  // Not by a branch, which a processor guesses wrong half the time.
  return Number(z > 0);
}
