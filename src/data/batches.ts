import { requireInteger } from "../arrays/index.ts";
import { shuffled } from "../random/index.ts";
import type { Random } from "../random/index.ts";

/**
 * The numbers of all examples in random order, cut into batches: one pass over a training set.
 * `selectExamples` gives the images of a batch.
 *
 * @param count how many examples there are
 * @param batchSize examples of a batch; the last one holds what is left
 * @param random where the order comes from, such as `seededRandom(1)`
 * @returns the indices of each batch; each index from 0 to `count - 1` comes once
 * @throws RangeError if a number is not whole or below 1
 *
 * @example
 * ```ts
 * import { batches, seededRandom } from "two-kernels";
 * const pass = batches(5, 2, seededRandom(1));
 * pass.map((batch) => batch.length); // => [2, 2, 1]
 * pass.flat().sort(); // => [0, 1, 2, 3, 4]
 * ```
 */
export function batches(count: number, batchSize: number, random: Random): number[][] {
  requireInteger("batches", "count", count, 1);
  requireInteger("batches", "batchSize", batchSize, 1);
  const order = shuffled(Array(count).keys(), random);
  return Array.from({ length: Math.ceil(count / batchSize) }, (_, i) =>
    order.slice(i * batchSize, (i + 1) * batchSize),
  );
}
