import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tanh, tanhDerivative } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { listOf, testDerivative, testPointwise } from "./pointwise.ts";

describe("tanhDerivative", () => {
  test("by hand: 1 at 0, 16/25 at ln 2", () => {
    expect(tanhDerivative([0]).get(0)).toBe(1);
    expect(tanhDerivative([Math.log(2)]).get(0)).toBeCloseTo(0.64, 14);
  });

  test("keeps its digits where 1 - tanh² rounds to 0, and is 0 at last", () => {
    expect(tanhDerivative([30]).get(0) / (4 * Math.exp(-60))).toBeCloseTo(1, 12);
    expect(listOf(tanhDerivative, [-1000, 1000])).toEqual([0, 0]);
  });

  test("is 1 - tanh²", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        expect(tanhDerivative([z]).get(0)).toBeCloseTo(1 - tanh([z]).get(0) ** 2, 14);
      }),
      { numRuns: 1000 },
    );
  });

  testPointwise("tanhDerivative", tanhDerivative);
  testDerivative(tanhDerivative, tanh, (x) => tf.tanh(x));
});
