import type { Random } from "./seededRandom.ts";

/**
 * The items in random order, every order as likely as another: the shuffle of Fisher and Yates.
 *
 * @param items left as they are
 * @param random where the randomness comes from, such as `seededRandom(1)`
 *
 * @example
 * ```ts
 * import { seededRandom, shuffled } from "two-kernels";
 * const order = shuffled([1, 2, 3, 4], seededRandom(1));
 * order.sort(); // => [1, 2, 3, 4]
 * ```
 */
export function shuffled<Item>(items: Iterable<Item>, random: Random): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
