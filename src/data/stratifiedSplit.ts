import { requireInteger } from "../arrays/index.ts";
import { shuffled } from "../random/index.ts";
import type { Random } from "../random/index.ts";

/** Which examples are for training and which for testing, as indices in random order. */
export interface Split {
  readonly train: number[];
  readonly test: number[];
}

/**
 * Splits examples at random so that every class has the same share of the test set as of the
 * whole. Each class gives `testCount / labels.length` of its examples, rounded down; what is then
 * missing comes one each from the classes with the largest remainders.
 *
 * @param labels the class of each example
 * @param testCount examples in the test set, at least 1 and fewer than there are labels
 * @param random where the randomness comes from, such as `seededRandom(1)`
 * @throws RangeError if `testCount` is out of range
 *
 * @example
 * ```ts
 * import { seededRandom, stratifiedSplit } from "two-kernels";
 * const labels = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1);
 * const { test } = stratifiedSplit(labels, 2, seededRandom(1));
 * test.map((i) => labels[i]).sort(); // => [0, 1]
 * ```
 */
export function stratifiedSplit(labels: Uint8Array, testCount: number, random: Random): Split {
  requireInteger("stratifiedSplit", "testCount", testCount, 1);
  if (testCount >= labels.length) {
    throw new RangeError(
      `stratifiedSplit: testCount should be below the ${labels.length} examples, so that some are ` +
        `left for training, got ${testCount}`,
    );
  }
  const classes = [...indicesByClass(labels)];
  const quotas = shareOut(
    classes.map(([, indices]) => (indices.length * testCount) / labels.length),
    testCount,
  );
  const train: number[] = [];
  const test: number[] = [];
  classes.forEach(([, indices], c) => {
    const order = shuffled(indices, random);
    test.push(...order.slice(0, quotas[c]));
    train.push(...order.slice(quotas[c]));
  });
  return { train: shuffled(train, random), test: shuffled(test, random) };
}

function indicesByClass(labels: Uint8Array): Map<number, number[]> {
  const classes = new Map<number, number[]>();
  for (const label of new Set(labels.toSorted())) classes.set(label, []);
  labels.forEach((label, i) => classes.get(label)?.push(i));
  return classes;
}

/** Whole numbers near `shares` that add up to `total`: the method of largest remainders. */
function shareOut(shares: number[], total: number): number[] {
  const whole = shares.map(Math.floor);
  const missing = total - whole.reduce((sum, n) => sum + n, 0);
  const byRemainder = shares
    .map((share, i) => ({ i, remainder: share - whole[i] }))
    .toSorted((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, missing)) whole[i] += 1;
  return whole;
}
