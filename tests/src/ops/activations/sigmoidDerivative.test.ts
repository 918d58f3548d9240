import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sigmoid, sigmoidDerivative } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { listOf, testDerivative, testPointwise } from "./pointwise.ts";

describe("sigmoidDerivative", () => {
  test("by hand: 1/4 at 0, 4.5e-5 at 10", () => {
    expect(sigmoidDerivative([0]).get(0)).toBe(0.25);
    expect(sigmoidDerivative([10]).get(0)).toBeCloseTo(4.54e-5, 7);
    expect(sigmoidDerivative([Math.log(3)]).get(0)).toBeCloseTo(0.1875, 14);
  });

  test("keeps its digits where 1 - σ(z) rounds to 0, and is 0 at last", () => {
    expect(sigmoidDerivative([50]).get(0) / Math.exp(-50)).toBeCloseTo(1, 12);
    expect(listOf(sigmoidDerivative, [-1000, 1000])).toEqual([0, 0]);
  });

  test("is σ (1 - σ)", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        const s = sigmoid([z]).get(0);
        expect(sigmoidDerivative([z]).get(0)).toBeCloseTo(s * (1 - s), 14);
      }),
      { numRuns: 1000 },
    );
  });

  testPointwise("sigmoidDerivative", sigmoidDerivative);
  testDerivative(sigmoidDerivative, sigmoid, (x) => tf.sigmoid(x));
});
