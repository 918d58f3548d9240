import { array, describeValue } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/**
 * The Laplacian: how far the mean of the neighbours lies above a pixel, times their number. It
 * answers to fine lines, spots and both sides of an edge, and not to a flat image or an even slope.
 * Source: Gonzalez and Woods, "Digital Image Processing", 4th edition, equation 3-53 and figure 3.45.
 *
 * @param neighbours 4, those that share a side, or 8, with the diagonal ones; 4 if left out
 * @returns `[3, 3]`, 0 in sum
 * @throws RangeError if it is neither
 *
 * @example
 * ```ts
 * import { laplacianFilter, toNested } from "two-kernels";
 * toNested(laplacianFilter()); // => [[0, 1, 0], [1, -4, 1], [0, 1, 0]]
 * toNested(laplacianFilter(8)); // => [[1, 1, 1], [1, -8, 1], [1, 1, 1]]
 * ```
 */
export function laplacianFilter(neighbours: 4 | 8 = 4): NumericArray {
  if (![4, 8].includes(neighbours)) {
    throw new RangeError(
      `laplacianFilter: neighbours should be 4 or 8, got ${describeValue(neighbours)}`,
    );
  }
  const corner = neighbours === 8 ? 1 : 0;
  return array([
    [corner, 1, corner],
    [1, -neighbours, 1],
    [corner, 1, corner],
  ]);
}
