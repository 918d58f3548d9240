import { requireInteger } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";
import { filterFrom } from "./filterFrom.ts";
import { filterSum } from "./filterSum.ts";
import { gaussianRow } from "./gaussianFilter.ts";
import { requirePositive } from "./requirePositive.ts";

/** A narrower hat of even size would have its hill between the four pixels in the middle. */
const leastSigma = 0.5;

/**
 * The Mexican hat: the Laplacian of a Gaussian with its sign turned, a hill in a ring of negative
 * weights. It answers to spots brighter than their surroundings, most to those of radius σ√2, and
 * not to a flat image or an even slope.
 *
 *     filter[i, j] = (2σ² - r²) / σ⁴ · gaussian[i, j] - mean,   r² = (i - m)² + (j - m)²
 *
 * The cut at the filter's border leaves a small sum; the mean is taken off so that it is 0. Source:
 * Marr and Hildreth, "Theory of edge detection", 1980.
 *
 * @param size height and width in pixels; about 8σ holds the whole hat
 * @param sigma σ of the Gaussian, in pixels; `size / 8`, but at least 0.5, if left out
 * @returns `[size, size]`, 0 in sum
 * @throws RangeError if the size is not a whole number of at least 3, or σ is below 0.5 or above
 *   size / 3
 *
 * @example
 * ```ts
 * import { mexicanHatFilter } from "two-kernels";
 * const hat = mexicanHatFilter(9, 1);
 * hat.get(4, 4) > 0; // => true
 * hat.get(4, 6) < 0; // => true
 * ```
 */
export function mexicanHatFilter(
  size: number,
  sigma: number = Math.max(leastSigma, size / 8),
): FloatArray {
  requireInteger("mexicanHatFilter", "size", size, 3);
  requirePositive("mexicanHatFilter", "sigma", sigma);
  if (sigma < leastSigma || sigma > size / 3) {
    throw new RangeError(
      `mexicanHatFilter: sigma should lie between ${leastSigma} and size / 3 = ${Number((size / 3).toPrecision(3))}, ` +
        `got ${sigma}: a hat that is narrower falls between the pixels, a wider one has its ring outside the filter`,
    );
  }
  const bell = gaussianRow(size, sigma);
  const middle = (size - 1) / 2;
  const hat = filterFrom(size, (i, j) => {
    const squared = (i - middle) ** 2 + (j - middle) ** 2;
    return ((2 * sigma ** 2 - squared) / sigma ** 4) * bell[i] * bell[j];
  });
  const mean = filterSum(hat) / hat.size;
  return filterFrom(size, (i, j) => hat.get(i, j) - mean);
}
