import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circles, moons, seededRandom, spirals, toNested, xorSet } from "../../../src/index.ts";
import type { LabelledPoints, Random, ScatterOptions } from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";

type ToySet = (count: number, random: Random, options?: ScatterOptions) => LabelledPoints;
const sets: [string, ToySet, number][] = [
  ["xorSet", xorSet, 4],
  ["moons", moons, 2],
  ["circles", circles, 2],
  ["spirals", spirals, 2],
];

describe("the toy sets by hand, without noise", () => {
  const exact = { noise: 0 };
  test("xorSet: the corners in turn, opposite ones alike", () => {
    const { points, labels } = xorSet(6, seededRandom(1), exact);
    expect(toNested(points)).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
    expect([...labels]).toEqual([0, 1, 0, 1, 0, 1]);
  });

  test("moons: the ends and the middle of each half circle, as scikit-learn's make_moons(6)", () => {
    expectClose(moons(6, seededRandom(1), exact).points, [
      [1, 0],
      [0, 0.5],
      [0, 1],
      [1, -0.5],
      [-1, 0],
      [2, 0.5],
    ]);
  });

  test("circles: quarters of each circle", () => {
    expectClose(circles(8, seededRandom(1), { noise: 0, inner: 0.25 }).points, [
      [1, 0],
      [0.25, 0],
      [0, 1],
      [0, 0.25],
      [-1, 0],
      [-0.25, 0],
      [0, -1],
      [0, -0.25],
    ]);
  });

  test("spirals: with one turn and four points an arm, a quarter of a turn a point", () => {
    expectClose(spirals(8, seededRandom(1), exact).points, [
      [0.25, 0],
      [-0.25, 0],
      [0, -0.5],
      [0, 0.5],
      [-0.75, 0],
      [0.75, 0],
      [0, 1],
      [0, -1],
    ]);
  });
});

describe("the toy sets in general", () => {
  test.each(sets)(
    "%s: the classes differ by one point at the most, every number is finite",
    (_, make, least) => {
      fc.assert(
        fc.property(fc.integer({ min: least, max: 200 }), fc.nat(), (count, seed) => {
          const { points, labels } = make(count, seededRandom(seed));
          expect(points.shape).toEqual([count, 2]);
          expect(points.data.every(Number.isFinite)).toBe(true);
          const ones = labels.filter((label) => label === 1).length;
          expect(labels.every((label) => label <= 1)).toBe(true);
          expect(Math.abs(labels.length - 2 * ones)).toBeLessThanOrEqual(1);
        }),
        { numRuns: 50 },
      );
    },
  );

  test.each(sets)("%s: the same for the same seed, another for another", (_, make) => {
    const at = (seed: number) => toNested(make(50, seededRandom(seed)).points);
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
  });

  test.each(sets)("%s: the noise has the standard deviation asked for", (_, make) => {
    const exact = make(4000, seededRandom(1), { noise: 0 }).points.data;
    const noisy = make(4000, seededRandom(1), { noise: 0.3 }).points.data;
    const squares = noisy.reduce((sum, v, i) => sum + (v - exact[i]) ** 2, 0);
    expect(Math.sqrt(squares / noisy.length)).toBeCloseTo(0.3, 1);
  });

  test("circles are told apart by their radius, spirals by their angle", () => {
    const ring = circles(100, seededRandom(1), { noise: 0.02 });
    ring.labels.forEach((label, i) => {
      expect(Math.hypot(ring.points.get(i, 0), ring.points.get(i, 1)) < 0.75).toBe(label === 1);
    });
    const turns = 1.5;
    const arms = spirals(300, seededRandom(1), { noise: 0, classes: 3, turns });
    arms.labels.forEach((label, i) => {
      const [x, y] = [arms.points.get(i, 0), arms.points.get(i, 1)];
      const turn = Math.atan2(x, y) / (2 * Math.PI) - turns * Math.hypot(x, y) - label / 3;
      expect(Math.abs(turn - Math.round(turn))).toBeLessThan(1e-9);
    });
  });
});

describe("the toy sets on wrong arguments", () => {
  test.each(sets)("%s refuses too few points and a negative noise", (name, make, least) => {
    const random = seededRandom(1);
    for (const count of [least - 1, 2.5, Number.NaN]) {
      expect(() => make(count, random)).toThrow(
        `${name}: count should be a whole number of at least ${least}, got ${count}`,
      );
    }
    for (const noise of [-0.1, Number.NaN, Infinity]) {
      expect(() => make(10, random, { noise })).toThrow(
        `${name}: noise should be a number of at least 0, got ${noise}`,
      );
    }
  });

  test.each([0, 1, -1, Number.NaN])("circles refuses an inner radius of %d", (inner) => {
    expect(() => circles(4, seededRandom(1), { inner })).toThrow(
      `circles: inner should be a radius between 0 and 1, got ${inner}`,
    );
  });

  test("spirals refuses one class, half a class, 257 and no turn", () => {
    const make = (options: object) => () => spirals(600, seededRandom(1), options);
    expect(make({ classes: 1 })).toThrow(
      "spirals: classes should be a whole number of at least 2, got 1",
    );
    expect(make({ classes: 2.5 })).toThrow("got 2.5");
    expect(make({ classes: 257 })).toThrow("spirals: classes should be at most 256, got 257");
    expect(make({ turns: 0 })).toThrow("spirals: turns should be a number above 0, got 0");
    expect(make({ turns: Number.NaN })).toThrow(
      "spirals: turns should be a number above 0, got NaN",
    );
    expect(() => spirals(2, seededRandom(1), { classes: 3 })).toThrow(
      "spirals: count should be a whole number of at least 3, got 2",
    );
  });
});
