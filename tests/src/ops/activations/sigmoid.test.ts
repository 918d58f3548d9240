import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sigmoid, softmax } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { listOf, testEqualsTfjs, testPointwise } from "./pointwise.ts";

const z = fc.double({ min: -30, max: 30, noNaN: true });

describe("sigmoid", () => {
  test("by hand: 1/2 at 0, 0.8808 at 2", () => {
    expect(sigmoid([0]).get(0)).toBe(0.5);
    expect(sigmoid([2]).get(0)).toBeCloseTo(0.8808, 4);
    expect(sigmoid([Math.log(3)]).get(0)).toBeCloseTo(0.75, 14);
  });

  test("neither overflows nor fails far out, and keeps the digits of small results", () => {
    expect(listOf(sigmoid, [-1000, 1000, -1e308, 1e308])).toEqual([0, 1, 0, 1]);
    expect(sigmoid([-700]).get(0) / Math.exp(-700)).toBeCloseTo(1, 12);
  });

  test("rises, stays between 0 and 1, and mirrors: σ(-z) = 1 - σ(z)", () => {
    fc.assert(
      fc.property(z, fc.double({ min: 1e-3, max: 5, noNaN: true }), (at, more) => {
        const [low, high, mirrored] = sigmoid([at, at + more, -at]).data;
        expect(low).toBeGreaterThan(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low < high || high > 1 - 1e-12).toBe(true);
        expect(mirrored).toBeCloseTo(1 - low, 14);
      }),
      { numRuns: 1000 },
    );
  });

  test("is the first of a softmax of two, the other score 0", () => {
    fc.assert(
      fc.property(z, (at) => {
        expect(sigmoid([at]).get(0)).toBeCloseTo(softmax([at, 0]).get(0), 14);
      }),
      { numRuns: 1000 },
    );
  });

  testPointwise("sigmoid", sigmoid);
  testEqualsTfjs(sigmoid, (x) => tf.sigmoid(x));
});
