import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom, shuffled } from "../../../src/index.ts";

describe("shuffled", () => {
  test("keeps every item, and leaves its argument as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const before = [...items];
        const result = shuffled(items, seededRandom(seed));
        expect(result.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
        expect(items).toEqual(before);
      }),
    );
  });

  test("gives each of the six orders of three items about as often", () => {
    const random = seededRandom(1);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled("abc", random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    const chiSquared = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeLessThan(20.52);
  });

  test("gives the same order for the same seed", () => {
    const items = Array.from({ length: 50 }, (_, i) => i);
    const order = shuffled(items, seededRandom(7));
    expect(shuffled(items, seededRandom(7))).toEqual(order);
    expect(order).not.toEqual(items);
  });
});
