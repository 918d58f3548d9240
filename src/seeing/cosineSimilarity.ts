import { readArray } from "../arrays/index.ts";
import type { ArrayLike } from "../arrays/index.ts";
import { requireLength } from "./requireLength.ts";

/**
 * How much two vectors point the same way: the cosine of the angle between them,
 *
 *     a · b / (|a| |b|)
 *
 * 1 for the same direction, 0 for a right angle, -1 for opposite ones; their lengths do not count.
 *
 * @param a `[d]`
 * @param b `[d]`
 * @throws RangeError if the lengths differ, or if a vector is all zeros and so has no direction
 *
 * @example
 * ```ts
 * import { cosineSimilarity } from "two-kernels";
 * cosineSimilarity([1, 2, 2], [2, 1, 2]); // => 8 / 9
 * ```
 */
export function cosineSimilarity(a: ArrayLike, b: ArrayLike): number {
  const one = readArray("cosineSimilarity", "a", a, { 1: "[d]" }).values;
  const other = readArray("cosineSimilarity", "b", b, { 1: "[d]" }).values;
  requireLength("cosineSimilarity", "b", other.length, "a", one.length);
  let [product, oneSquared, otherSquared] = [0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    product += one[i] * other[i];
    oneSquared += one[i] ** 2;
    otherSquared += other[i] ** 2;
  }
  for (const [name, squared] of [
    ["a", oneSquared],
    ["b", otherSquared],
  ]) {
    if (squared === 0) {
      throw new RangeError(
        `cosineSimilarity: ${name} is all zeros, and so has no direction to compare`,
      );
    }
  }
  // Rounding may carry the quotient past 1 by the last bit, where no angle has such a cosine.
  return Math.min(1, Math.max(-1, product / Math.sqrt(oneSquared * otherSquared)));
}
