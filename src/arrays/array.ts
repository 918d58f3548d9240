import { asArray } from "./asArray.ts";
import type { NestedNumbers, NumericArray } from "./types.ts";

/**
 * Makes an array of nested numbers, one level of brackets per axis. The numbers are kept as
 * float64, so that they print as they were typed.
 *
 * @param nested numbers in equally long rows, such as `[[1, 2], [3, 4]]` for shape `[2, 2]`
 * @throws RangeError if rows differ in length, if there is no number, or if one is NaN or infinite;
 *   TypeError if an entry is not a number
 *
 * @example
 * ```ts
 * import { array } from "two-kernels";
 * const a = array([[1, 2, 3], [4, 5, 6]]);
 * a.shape; // => [2, 3]
 * a.get(1, 0); // => 4
 * ```
 */
export function array(nested: NestedNumbers): NumericArray {
  return asArray("array", "nested", nested);
}
