import { array } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/**
 * Relief, lit from the top left: the image plus its change from the top left to the bottom right. What gets
 * brighter that way is made brighter still, and the brightness of flat parts is kept. There is no
 * one emboss filter; this is the form most image programs and textbooks show.
 *
 * @returns `[3, 3]`, 1 in sum
 *
 * @example
 * ```ts
 * import { embossFilter, toNested } from "two-kernels";
 * toNested(embossFilter()); // => [[-2, -1, 0], [-1, 1, 1], [0, 1, 2]]
 * ```
 */
export function embossFilter(): NumericArray {
  return array([
    [-2, -1, 0],
    [-1, 1, 1],
    [0, 1, 2],
  ]);
}
