import { requireInteger } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";
import { filterFrom } from "./filterFrom.ts";
import { requirePositive } from "./requirePositive.ts";

/**
 * A Gaussian bell, taken at the middles of the pixels and divided by its sum, so that it blurs and
 * keeps the brightness:
 *
 *     filter[i, j] ∝ e^(-r² / 2σ²),   r² = (i - m)² + (j - m)²,   m = (size - 1) / 2
 *
 * Source: Gonzalez and Woods, "Digital Image Processing", 4th edition, equation 3-46.
 *
 * @param size height and width in pixels; 6σ + 1 holds nearly all of the bell
 * @param sigma σ, the standard deviation in pixels; `size / 6` if left out
 * @returns `[size, size]`, 1 in sum
 * @throws RangeError if the size is not a whole number of at least 1, or σ is not above 0
 *
 * @example
 * ```ts
 * import { gaussianFilter } from "two-kernels";
 * const filter = gaussianFilter(3, 0.85);
 * filter.shape; // => [3, 3]
 * filter.get(1, 1).toFixed(2); // => "0.25"
 * filter.get(0, 1) === filter.get(2, 1); // => true
 * ```
 */
export function gaussianFilter(size: number, sigma: number = size / 6): FloatArray {
  requireInteger("gaussianFilter", "size", size, 1);
  requirePositive("gaussianFilter", "sigma", sigma);
  const bell = gaussianRow(size, sigma);
  return filterFrom(size, (i, j) => bell[i] * bell[j]);
}

/** The bell along one axis, 1 in sum: the filter is its product with itself. */
export function gaussianRow(size: number, sigma: number): Float64Array {
  const middle = (size - 1) / 2;
  // Distances are counted from the nearest pixel, so that a narrow bell between two pixels does not
  // vanish on both.
  const nearest = size % 2 === 0 ? 0.5 : 0;
  const bell = Float64Array.from({ length: size }, (_, i) =>
    Math.exp((nearest ** 2 - (i - middle) ** 2) / (2 * sigma ** 2)),
  );
  const sum = bell.reduce((total, weight) => total + weight, 0);
  return bell.map((weight) => weight / sum);
}
