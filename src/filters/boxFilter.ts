import { requireInteger } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";
import { filterFrom } from "./filterFrom.ts";

/**
 * The mean of a square of pixels, every weight 1 / size². It blurs and keeps the brightness. Source:
 * Gonzalez and Woods, "Digital Image Processing", 4th edition, section 3.5.
 *
 * @param size height and width in pixels; 3 if left out
 * @returns `[size, size]`, 1 in sum
 * @throws RangeError if the size is not a whole number of at least 1
 *
 * @example
 * ```ts
 * import { boxFilter, toNested } from "two-kernels";
 * toNested(boxFilter(2)); // => [[0.25, 0.25], [0.25, 0.25]]
 * ```
 */
export function boxFilter(size = 3): FloatArray {
  requireInteger("boxFilter", "size", size, 1);
  return filterFrom(size, () => 1 / (size * size));
}
