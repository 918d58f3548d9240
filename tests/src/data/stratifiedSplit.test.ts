import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom, stratifiedSplit } from "../../../src/index.ts";

describe("stratifiedSplit", () => {
  const labelSets = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 80 });

  test("puts every example in one part, and as many in the test part as asked", () => {
    fc.assert(
      fc.property(labelSets, fc.nat(), fc.nat(), (labels, share, seed) => {
        const testCount = 1 + (share % (labels.length - 1));
        const split = stratifiedSplit(Uint8Array.from(labels), testCount, seededRandom(seed));
        expect(split.test).toHaveLength(testCount);
        const all = [...split.train, ...split.test].toSorted((a, b) => a - b);
        expect(all).toEqual(labels.map((_, i) => i));
      }),
    );
  });

  test("gives each class its share of the test part, to within one example", () => {
    fc.assert(
      fc.property(labelSets, fc.nat(), (labels, share) => {
        const testCount = 1 + (share % (labels.length - 1));
        const { test: part } = stratifiedSplit(Uint8Array.from(labels), testCount, seededRandom(1));
        for (const label of new Set(labels)) {
          const inAll = labels.filter((l) => l === label).length;
          const inTest = part.filter((i) => labels[i] === label).length;
          expect(Math.abs(inTest - (inAll * testCount) / labels.length)).toBeLessThan(1);
        }
      }),
    );
  });

  test("is the same for the same seed, another for another", () => {
    const labels = Uint8Array.from({ length: 100 }, (_, i) => i % 4);
    const split = (seed: number) => stratifiedSplit(labels, 20, seededRandom(seed));
    expect(split(1)).toEqual(split(1));
    expect(split(1).test).not.toEqual(split(2).test);
  });

  test.each<[number, string]>([
    [0, "testCount should be a whole number of at least 1, got 0"],
    [4, "testCount should be below the 4 examples"],
    [1.5, "got 1.5"],
  ])("refuses %d test examples of four", (count, message) => {
    expect(() => stratifiedSplit(new Uint8Array(4), count, seededRandom(1))).toThrow(message);
  });
});
