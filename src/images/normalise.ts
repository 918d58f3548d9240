import { describeValue, fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "../ops/floatLike.ts";

/** What to bring the values to: from 0 to 1, or to mean 0 and standard deviation 1. */
export type Normalisation = "range" | "standard";

/**
 * Brings the values of an array to one scale, all of them together.
 *
 *     range:     (x - min) / (max - min)
 *     standard:  (x - mean) / standardDeviation, the latter over all n values (not n - 1)
 *
 * Values that are all the same become 0. Source: LeCun, Bottou, Orr and Müller, "Efficient
 * BackProp", 1998, section 4.3, for why inputs are standardised.
 *
 * @param image an array of any shape, or nested numbers
 * @param to `"range"` if left out
 * @returns a new array of the same shape; float32 if the image is, else float64
 * @throws RangeError if a value is NaN or infinite; TypeError if `to` is neither
 *
 * @example
 * ```ts
 * import { normalise, toNested } from "two-kernels";
 * toNested(normalise([[10, 20], [30, 50]])); // => [[0, 0.25], [0.5, 1]]
 * toNested(normalise([[1, 1], [3, 3]], "standard")); // => [[-1, -1], [1, 1]]
 * ```
 */
export function normalise(image: ArrayLike, to: Normalisation = "range"): FloatArray {
  if (!["range", "standard"].includes(to)) {
    throw new TypeError(
      `normalise: the second argument should be "range" or "standard", got ${describeValue(to)}`,
    );
  }
  const { shape, values } = readArray("normalise", "image", image);
  const numbers = Float64Array.from(values);
  const [origin, unit] = to === "range" ? rangeOf(numbers) : spreadOf(numbers);
  const result = floatLike(values, values.length);
  if (unit > 0) for (let i = 0; i < result.length; i++) result[i] = (numbers[i] - origin) / unit;
  return fromData(result, shape);
}

function rangeOf(values: Float64Array): [number, number] {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max - min];
}

function spreadOf(values: Float64Array): [number, number] {
  // The mean of equal values can be off by rounding, and would make noise of nothing.
  if (rangeOf(values)[1] === 0) return [0, 0];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return [mean, Math.sqrt(variance)];
}
