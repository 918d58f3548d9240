import { array } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";
import { requirePositive } from "./requirePositive.ts";

/**
 * The image less its Laplacian: each pixel is moved away from the mean of its four neighbours, and
 * the brightness of flat parts is kept. Source: Gonzalez and Woods, "Digital Image Processing", 4th edition,
 * equation 3-54.
 *
 * @param amount how much of the Laplacian is taken off; 1 if left out
 * @returns `[3, 3]`, 1 in sum
 * @throws RangeError if the amount is not a number above 0
 *
 * @example
 * ```ts
 * import { sharpenFilter, toNested } from "two-kernels";
 * toNested(sharpenFilter()); // => [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]
 * ```
 */
export function sharpenFilter(amount = 1): NumericArray {
  requirePositive("sharpenFilter", "amount", amount);
  return array([
    [0, -amount, 0],
    [-amount, 1 + 4 * amount, -amount],
    [0, -amount, 0],
  ]);
}
