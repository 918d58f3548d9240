import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cosineSimilarity, nearestNeighbours, toNested } from "../../../src/index.ts";
import { randomImage, tf } from "./networks.ts";

const vector = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 })
  .filter((v) => v.some((x) => x !== 0));

describe("cosineSimilarity", () => {
  test("by hand", () => {
    expect(cosineSimilarity([1, 2, 2], [2, 1, 2])).toBe(8 / 9);
    expect(cosineSimilarity([1, 0], [0, 5])).toBe(0);
    expect(cosineSimilarity([3, 4], [-6, -8])).toBe(-1);
  });

  test("equals one less tfjs's cosine distance, whatever the lengths, and never leaves [-1, 1]", () => {
    fc.assert(
      fc.property(vector, vector, fc.integer({ min: 1, max: 1000 }), (a, b, times) => {
        const unit = (v: number[]) => tf.tensor1d(v).div(tf.norm(tf.tensor1d(v)));
        const expected = tf.tidy(
          () => 1 - tf.losses.cosineDistance(unit(a), unit(b), 0).dataSync()[0],
        );
        const found = cosineSimilarity(
          a.map((v) => v * times),
          b,
        );
        expect(found).toBeCloseTo(expected, 5);
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(cosineSimilarity(b, a)).toBe(cosineSimilarity(a, b));
      }),
    );
  });

  test("refuses zeros, other lengths and NaN", () => {
    expect(() => cosineSimilarity([0, 0], [1, 2])).toThrow("cosineSimilarity: a is all zeros");
    expect(() => cosineSimilarity([1, 2], [0, 0])).toThrow("cosineSimilarity: b is all zeros");
    expect(() => cosineSimilarity([1, 2], [1])).toThrow(
      "cosineSimilarity: b should have as many numbers as a, 2, got 1",
    );
    expect(() => cosineSimilarity([1, NaN], [1, 2])).toThrow("cosineSimilarity: a[1] is NaN");
  });
});

describe("nearestNeighbours", () => {
  const points = [
    [2, 0],
    [0, 1],
    [5, 5],
    [-1, 0],
    [0, 0],
  ];

  test("by direction, then by distance", () => {
    const indices = (options: object) =>
      nearestNeighbours(points, [1, 0.5], options).map((n) => n.index);
    expect(indices({})).toEqual([2, 0, 1, 4, 3]);
    expect(indices({ measure: "euclidean" })).toEqual([0, 1, 4, 3, 2]);
    expect(indices({ measure: "euclidean", count: 2 })).toEqual([0, 1]);
    expect(indices({ count: 9 })).toHaveLength(5);
  });

  test("finds each point itself first, the rest as sorting the similarities would", () => {
    const many = randomImage([40, 6], 1);
    for (const i of [0, 17, 39]) {
      const found = nearestNeighbours(many, many.pick(i), { count: 40 });
      expect(found[0]).toEqual({ index: i, distance: expect.closeTo(0, 6) as number });
      for (const { index, distance } of found) {
        expect(1 - distance).toBeCloseTo(cosineSimilarity(many.pick(index), many.pick(i)), 6);
      }
      const distances = found.map((n) => n.distance);
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      expect(new Set(found.map((n) => n.index)).size).toBe(40);
      const straight = nearestNeighbours(many, many.pick(i), { measure: "euclidean", count: 1 });
      expect(straight).toEqual([{ index: i, distance: 0 }]);
    }
  });

  test("of equally near points the first comes first; nothing is changed", () => {
    const before = structuredClone(points);
    const found = nearestNeighbours(
      [
        [1, 0],
        [2, 0],
        [1, 0],
      ],
      [3, 0],
    ).map((n) => n.index);
    expect(found).toEqual([0, 1, 2]);
    expect(toNested(points)).toEqual(before);
  });

  test("refuses queries of another length or without direction, and odd options", () => {
    expect(() => nearestNeighbours(points, [1, 2, 3])).toThrow(
      "nearestNeighbours: query should have as many numbers as each point, 2, got 3",
    );
    expect(() => nearestNeighbours(points, [0, 0])).toThrow(
      "nearestNeighbours: query is all zeros",
    );
    expect(nearestNeighbours(points, [0, 0], { measure: "euclidean", count: 1 })[0].index).toBe(4);
    expect(() => nearestNeighbours(points, [1, 0], { count: 0 })).toThrow("count should be");
    expect(() => nearestNeighbours(points, [1, 0], { measure: "angle" as never })).toThrow(
      'nearestNeighbours: measure should be "cosine" or "euclidean", got the string "angle"',
    );
    expect(() => nearestNeighbours([1, 2], [1, 0])).toThrow("points should have shape [n, d]");
  });
});
