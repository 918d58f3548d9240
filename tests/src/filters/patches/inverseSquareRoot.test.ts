import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inverseSquareRoot } from "../../../../src/filters/patches/inverseSquareRoot.ts";

function product(a: readonly number[][], b: readonly number[][]): number[][] {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, v, k) => sum + v * b[k][j], 0)));
}

const rowsOf = (values: Float64Array, n: number) =>
  Array.from({ length: n }, (_, i) => [...values.subarray(i * n, (i + 1) * n)]);

describe("inverseSquareRoot", () => {
  test("by hand: of a diagonal matrix, and of one whose eigenvalues are 1 and 9", () => {
    const diagonal = inverseSquareRoot(Float64Array.of(4, 0, 0, 0.25), 2);
    [0.5, 0, 0, 2].forEach((value, i) => {
      expect(diagonal[i]).toBeCloseTo(value, 9);
    });
    const full = inverseSquareRoot(Float64Array.of(5, 4, 4, 5), 2);
    [2 / 3, -1 / 3, -1 / 3, 2 / 3].forEach((value, i) => {
      expect(full[i]).toBeCloseTo(value, 9);
    });
  });

  test("gives W with W A W = I, symmetric, for eigenvalues from 0.01 to about 100", () => {
    const entries = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(entries, (flat) => {
        const b = rowsOf(
          Float64Array.from(flat, (v) => v / 5),
          5,
        );
        const a = product(
          b,
          b[0].map((_, j) => b.map((row) => row[j])),
        );
        a.forEach((row, i) => {
          row[i] += 1e-2;
        });
        const w = rowsOf(inverseSquareRoot(Float64Array.from(a.flat()), 5), 5);
        product(product(w, a), w).forEach((row, i) => {
          row.forEach((value, j) => {
            expect(value).toBeCloseTo(i === j ? 1 : 0, 4);
            expect(w[i][j]).toBe(w[j][i]);
          });
        });
      }),
    );
  });
});
