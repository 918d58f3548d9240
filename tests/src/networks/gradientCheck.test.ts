import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradientCheck, toNested } from "../../../src/index.ts";
import type { FloatArray } from "../../../src/index.ts";

const cubes = (x: FloatArray) => [...x.data].reduce((total, v) => total + v ** 3, 0);
const place = fc.double({ min: 0.1, max: 5, noNaN: true });

describe("gradientCheck", () => {
  test("passes a right gradient", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (x) => {
        const derived = x.map((v) => 3 * v * v);
        expect(gradientCheck(cubes, x, derived).worst.relativeError).toBeLessThan(1e-5);
      }),
      { numRuns: 1000 },
    );
  });

  test("finds the one number that is wrong, and says by how much", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, place, place), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (x, pick) => {
          const [row, column] = [pick % x.length, pick % 3];
          const derived = x.map((r) => r.map((v) => 3 * v * v));
          derived[row][column] *= 2;
          const { worst, relativeErrors } = gradientCheck(cubes, x, derived);
          expect(worst.index).toEqual([row, column]);
          expect(worst.relativeError).toBeCloseTo(0.5, 5);
          expect(worst.derived).toBe(derived[row][column]);
          expect(worst.measured).toBeCloseTo(derived[row][column] / 2, 4);
          expect(relativeErrors.shape).toEqual([x.length, 3]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("of two gradients of 0 has no error, and small ones are compared by difference", () => {
    const check = gradientCheck(() => 7, [[1, 2]], [[0, 1e-7]]);
    expect(toNested(check.relativeErrors)).toEqual([[0, expect.closeTo(0.1, 8)]]);
    expect(toNested(check.numeric)).toEqual([[0, 0]]);
  });

  test("refuses shapes that differ, NaN, and a step of 0", () => {
    expect(() => gradientCheck(cubes, [1, 2], [3])).toThrow(
      "gradientCheck: gradient should have shape [2], as x has, got shape [1]",
    );
    expect(() => gradientCheck(cubes, [1], [Number.NaN])).toThrow(
      "gradientCheck: gradient[0] is NaN",
    );
    expect(() => gradientCheck(cubes, [1], [3], { step: 0 })).toThrow("step should be a number");
  });
});
