import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, numericGradient, toNested } from "../../../src/index.ts";

const sum = (x: { data: Iterable<number> }) => [...x.data].reduce((total, v) => total + v, 0);
const coefficients = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
  minLength: 3,
  maxLength: 3,
});

describe("numericGradient", () => {
  test("by hand: of x² y at (3, 2) is (12, 9)", () => {
    const gradient = numericGradient((p) => p.get(0) ** 2 * p.get(1), [3, 2]);
    expect(gradient.get(0)).toBeCloseTo(12, 8);
    expect(gradient.get(1)).toBeCloseTo(9, 8);
  });

  test("of a quadratic is exact but for rounding", () => {
    fc.assert(
      fc.property(coefficients, fc.double({ min: -100, max: 100, noNaN: true }), ([a, b, c], x) => {
        const measured = numericGradient((p) => (a * p.get(0) + b) * p.get(0) + c, [x]).get(0);
        expect(Math.abs(measured - (2 * a * x + b))).toBeLessThan(1e-5);
      }),
      { numRuns: 1000 },
    );
  });

  test("has the shape of x, and calls f with copies", () => {
    const x = array([[1, 2, 3]]);
    const gradient = numericGradient((p) => {
      const value = sum(p);
      p.set(0, 0, 99);
      return value;
    }, x);
    expect(gradient.shape).toEqual([1, 3]);
    expect(gradient.get(0, 2)).toBeCloseTo(1, 8);
    expect(toNested(x)).toEqual([[1, 2, 3]]);
  });

  test("takes larger steps where numbers are large, so that they do not round away", () => {
    expect(numericGradient(sum, [1e12]).get(0)).toBeCloseTo(1, 6);
  });

  test("refuses a step that is not above 0, and what is not finite", () => {
    for (const step of [0, -1, Number.NaN, Infinity]) {
      expect(() => numericGradient(sum, [1], { step })).toThrow(
        `numericGradient: step should be a number above 0, got ${step}`,
      );
    }
    expect(() => numericGradient(() => Number.NaN, [1])).toThrow(
      "numericGradient: the gradient[0] is NaN",
    );
    expect(() => numericGradient(sum, [Number.NaN])).toThrow("numericGradient: x[0] is NaN");
    expect(() => numericGradient(sum, [])).toThrow("numericGradient: x is empty");
  });
});
