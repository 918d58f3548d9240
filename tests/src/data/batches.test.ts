import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batches, seededRandom } from "../../../src/index.ts";

describe("batches", () => {
  test("by hand: seven in threes are three, three and one", () => {
    expect(batches(7, 3, seededRandom(1)).map((batch) => batch.length)).toEqual([3, 3, 1]);
    expect(batches(2, 5, seededRandom(1)).map((batch) => batch.length)).toEqual([2]);
  });

  test("hold every example once, all but the last as many", () => {
    const few = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(few, few, fc.nat(), (count, batchSize, seed) => {
        const pass = batches(count, batchSize, seededRandom(seed));
        const all = pass.flat().toSorted((a, b) => a - b);
        expect(all).toEqual(Array.from({ length: count }, (_, i) => i));
        expect(pass.slice(0, -1).every((batch) => batch.length === batchSize)).toBe(true);
        expect(pass.at(-1)?.length).toBeGreaterThan(0);
      }),
    );
  });

  test("come in another order for another seed, and for the next pass", () => {
    const random = seededRandom(1);
    const first = batches(50, 10, random);
    expect(first).toEqual(batches(50, 10, seededRandom(1)));
    expect(batches(50, 10, random)).not.toEqual(first);
  });

  test.each<[number, number, string]>([
    [0, 1, "batches: count should be a whole number of at least 1, got 0"],
    [5, 0, "batches: batchSize should be a whole number of at least 1, got 0"],
    [5, 1.5, "batches: batchSize should be a whole number of at least 1, got 1.5"],
    [Number.NaN, 1, "batches: count should be a whole number of at least 1, got NaN"],
  ])("refuse %d examples in batches of %d", (count, batchSize, message) => {
    expect(() => batches(count, batchSize, seededRandom(1))).toThrow(message);
  });
});
