import { array, describeValue } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/**
 * Sobel's edge filter: the difference of brightness from left to right (`"x"`) or from top to
 * bottom (`"y"`), smoothed along the edge by [1 2 1]. Where the image gets brighter to the right,
 * or downwards, the answer is positive. Divided by 8 it is the slope per pixel. Source: Sobel and
 * Feldman, "A 3x3 isotropic gradient operator for image processing", 1968.
 *
 * @param direction in which the brightness changes: `"x"` finds upright edges, `"y"` level ones
 * @returns `[3, 3]`, 0 in sum
 * @throws TypeError if the direction is neither
 *
 * @example
 * ```ts
 * import { sobelFilter, toNested } from "two-kernels";
 * toNested(sobelFilter("x")); // => [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
 * toNested(sobelFilter("y")); // => [[-1, -2, -1], [0, 0, 0], [1, 2, 1]]
 * ```
 */
export function sobelFilter(direction: "x" | "y"): NumericArray {
  const across = array([
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ]);
  if (direction === "x") return across;
  if ((direction as string) === "y") {
    return array([
      [-1, -2, -1],
      [0, 0, 0],
      [1, 2, 1],
    ]);
  }
  throw new TypeError(
    `sobelFilter: direction should be "x" or "y", got ${describeValue(direction)}`,
  );
}
