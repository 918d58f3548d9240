import { requireInteger } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";
import { filterFrom } from "./filterFrom.ts";

/** 2^(2·29) and the numbers of row 29 of Pascal's triangle are still exact in float64. */
const largestSize = 30;

/**
 * The Gaussian blur in whole numbers: a row of Pascal's triangle times itself, divided by its sum.
 * Of size 3 it is [1 2 1] by [1 2 1] over 16.
 *
 *     filter[i, j] = C(size - 1, i) · C(size - 1, j) / 4^(size - 1)
 *
 * It is close to a Gaussian with σ = √(size - 1) / 2 pixels, whose place it took where
 * multiplications were dear. Source: Jähne, "Digital Image Processing", section 11.4.
 *
 * @param size height and width in pixels, at most 30; 3 if left out
 * @returns `[size, size]`, 1 in sum
 * @throws RangeError if the size is not a whole number from 1 to 30
 *
 * @example
 * ```ts
 * import { binomialFilter } from "two-kernels";
 * const filter = binomialFilter();
 * Array.from(filter.data, (weight) => weight * 16); // => [1, 2, 1, 2, 4, 2, 1, 2, 1]
 * ```
 */
export function binomialFilter(size = 3): FloatArray {
  requireInteger("binomialFilter", "size", size, 1);
  if (size > largestSize) {
    throw new RangeError(
      `binomialFilter: size should be at most ${largestSize}, got ${size}: ` +
        `take gaussianFilter for a wider blur`,
    );
  }
  const row = pascalRow(size);
  return filterFrom(size, (i, j) => (row[i] * row[j]) / 4 ** (size - 1));
}

function pascalRow(length: number): number[] {
  let row = [1];
  while (row.length < length) row = [1, ...row.slice(1).map((n, i) => n + row[i]), 1];
  return row;
}
