import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../src/index.ts";
import { xoshiro128 } from "../../../src/random/seededRandom.ts";

describe("xoshiro128", () => {
  test("gives the numbers that the same algorithm gives in C, from the state 1, 2, 3, 4", () => {
    const random = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => random.uint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });
});

describe("seededRandom", () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

  test("gives the same sequence for the same seed, another for another", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = (s: number) => {
          const random = seededRandom(s);
          return Array.from({ length: 8 }, () => random.uint32());
        };
        expect(draw(seed)).toEqual(draw(seed));
        expect(draw(seed)).not.toEqual(draw((seed + 1) % 2 ** 32));
      }),
    );
  });

  test("stays within its bounds, and below(limit) gives whole numbers", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 1000 }), (seed, limit) => {
        const random = seededRandom(seed);
        for (let i = 0; i < 20; i++) {
          const u = random.uniform();
          expect(u >= 0 && u < 1).toBe(true);
          const n = random.below(limit);
          expect(Number.isInteger(n) && n >= 0 && n < limit).toBe(true);
        }
      }),
    );
  });

  test("favours no number: 70,000 draws below 7, chi-squared under its 99.9 % bound", () => {
    const random = seededRandom(1);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[random.below(7)] += 1;
    const chiSquared = counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(22.46);
  });

  test("draws again rather than favour small numbers, where the limit does not divide 2^32", () => {
    const random = seededRandom(3);
    const limit = 3 * 2 ** 30;
    let low = 0;
    for (let i = 0; i < 3000; i++) if (random.below(limit) < 2 ** 30) low += 1;
    // A plain remainder would give 1,500; a third is right, with a standard deviation of 26.
    expect(Math.abs(low - 1000)).toBeLessThan(130);
  });

  test("refuses seeds and limits that are not whole numbers", () => {
    expect(() => seededRandom(-1)).toThrow("seededRandom: seed should be a whole number");
    expect(() => seededRandom(1.5)).toThrow("got 1.5");
    expect(() => seededRandom(undefined as never)).toThrow("got undefined");
    expect(() => seededRandom(1).below(0)).toThrow("below: limit should be a whole number");
  });
});
