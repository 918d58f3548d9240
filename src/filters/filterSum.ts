import { readArray } from "../arrays/index.ts";
import type { ArrayLike } from "../arrays/index.ts";

/**
 * The sum of a filter's weights: what it answers on an image that is 1 everywhere. A sum of 1 keeps
 * the brightness, a sum of 0 answers to changes only.
 *
 * @param filter an array of any shape, or nested numbers
 * @throws RangeError if the filter is empty, or a weight is NaN or infinite
 *
 * @example
 * ```ts
 * import { filterSum } from "two-kernels";
 * filterSum([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]); // => 1
 * filterSum([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]); // => 0
 * ```
 */
export function filterSum(filter: ArrayLike): number {
  let sum = 0;
  for (const weight of readArray("filterSum", "filter", filter).values) sum += weight;
  return sum;
}
