import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromData, pca, toNested } from "../../../src/index.ts";
import type { NumericArray, Pca } from "../../../src/index.ts";
import { randomImage } from "./networks.ts";

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, v, i) => sum + v * b[i], 0);
const rowsOf = (a: NumericArray) => toNested(a) as number[][];

/** The covariance matrix of points, by its definition. */
function covariance(points: number[][]): number[][] {
  const mean = points[0].map((_, j) => points.reduce((sum, p) => sum + p[j], 0) / points.length);
  return mean.map((_, i) =>
    mean.map(
      (__, j) =>
        points.reduce((sum, p) => sum + (p[i] - mean[i]) * (p[j] - mean[j]), 0) /
        (points.length - 1),
    ),
  );
}

/** What makes directions the principal ones: right angles, and the covariance only stretches them. */
function expectPrincipal(points: number[][], found: Pca) {
  const matrix = covariance(points);
  const size = Math.max(...matrix.flat().map(Math.abs), 1e-9);
  const axes = rowsOf(found.axes);
  axes.forEach((axis, k) => {
    axes.forEach((other, l) => {
      expect(dot(axis, other)).toBeCloseTo(k === l ? 1 : 0, 9);
    });
    matrix.forEach((row, i) => {
      expect(dot(row, axis) / size).toBeCloseTo((found.variances[k] * axis[i]) / size, 6);
    });
  });
  points.forEach((point, i) => {
    axes.forEach((axis, k) => {
      expect(found.projected.get(i, k)).toBeCloseTo(
        dot(point, axis) - dot([...found.mean.data], axis),
        9,
      );
    });
  });
}

const anyPoints = fc
  .record({ n: fc.integer({ min: 2, max: 9 }), d: fc.integer({ min: 1, max: 9 }) })
  .chain(({ n, d }) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: d, maxLength: d }), {
      minLength: n,
      maxLength: n,
    }),
  );

describe("pca", () => {
  test("of points on a line: their distances along it, and nothing across", () => {
    const found = pca(
      [
        [1, 1],
        [4, 5],
        [7, 9],
        [-2, -3],
      ],
      2,
    );
    expect(rowsOf(found.axes)[0]).toEqual([expect.closeTo(0.6, 9), expect.closeTo(0.8, 9)]);
    expect([0, 1, 2, 3].map((i) => found.projected.get(i, 0))).toEqual(
      [-2.5, 2.5, 7.5, -7.5].map((v) => expect.closeTo(v, 9) as number),
    );
    expect(found.shares).toEqual([expect.closeTo(1, 9), expect.closeTo(0, 9)]);
    expect([...found.mean.data]).toEqual([2.5, 3]);
  });

  test("of an ellipse along the axes: the axes, by their variances", () => {
    const found = pca(
      [
        [0, 3],
        [0, -3],
        [1, 0],
        [-1, 0],
      ],
      2,
    );
    expect(found.variances).toEqual([expect.closeTo(6, 9), expect.closeTo(2 / 3, 9)]);
    expect(
      rowsOf(found.axes).map((axis) => axis.map((v) => Math.round(v * 1e6) / 1e6 + 0)),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test("of any points, fewer than their numbers or more: what defines principal directions", () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const most = Math.min(points.length - 1, points[0].length);
        for (let components = 1; components <= most; components++) {
          expectPrincipal(points, pca(points, components));
        }
        const { variances, shares } = pca(points, most);
        const matrix = covariance(points);
        const total = matrix.reduce((sum, row, i) => sum + row[i], 0);
        expect(variances.reduce((a, b) => a + b)).toBeCloseTo(total, 6);
        if (total > 0) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
        expect(variances).toEqual(variances.toSorted((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });

  test("of many numbers: as its definition has it, for 200 points of 40 and 40 of 200", () => {
    for (const shape of [
      [200, 40],
      [40, 200],
    ]) {
      const points = randomImage(shape, 1);
      // Three directions with far more variance than the noise.
      for (let i = 0; i < shape[0]; i++) {
        for (const k of [0, 1, 2]) points.set(i, 7 * k, 10 * (k + 1) * points.get(i, 7 * k));
      }
      expectPrincipal(rowsOf(points), pca(points, 3));
    }
  });

  test("no other directions hold more variance", () => {
    const points = randomImage([30, 6], 2);
    const best = pca(points, 1).variances[0];
    const matrix = covariance(rowsOf(points));
    for (let seed = 1; seed <= 50; seed++) {
      const other = [...randomImage([6], seed).data].map((v) => v - 0.5);
      const along =
        dot(
          other,
          matrix.map((row) => dot(row, other)),
        ) / dot(other, other);
      expect(along).toBeLessThanOrEqual(best);
    }
  });

  test("of points that are all the same: no variance, no share", () => {
    const found = pca(
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      1,
    );
    expect(found.variances).toEqual([0]);
    expect(found.shares).toEqual([0]);
    expect([...found.projected.data].map(Math.abs)).toEqual([0, 0, 0]);
  });

  test("leaves the points as they are, and gives the same each time", () => {
    const points = randomImage([10, 4], 3);
    const before = [...points.data];
    const once = pca(points, 2);
    expect(toNested(pca(points, 2).projected)).toEqual(toNested(once.projected));
    expect([...points.data]).toEqual(before);
  });

  test.each([0, 3, 1.5])("refuses %s components of 3 points of 4 numbers", (components) => {
    expect(() => pca(fromData(new Float32Array(12), [3, 4]), components)).toThrow(
      components === 3
        ? "pca: 3 points of 4 numbers have at most 2 components, got 3"
        : "pca: components should be a whole number of at least 1",
    );
  });

  test("refuses other axes, NaN, and a single point", () => {
    expect(() => pca([1, 2], 1)).toThrow("pca: points should have shape [n, d]");
    expect(() => pca([[1], [NaN]], 1)).toThrow("pca: points[1][0] is NaN");
    expect(() => pca([[1, 2]], 1)).toThrow("pca: 1 points of 2 numbers have at most 0 components");
  });
});
