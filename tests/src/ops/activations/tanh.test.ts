import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sigmoid, tanh } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { listOf, testEqualsTfjs, testPointwise } from "./pointwise.ts";

describe("tanh", () => {
  test("by hand: 0 at 0, 3/5 at ln 2", () => {
    expect(tanh([0]).get(0)).toBe(0);
    expect(tanh([Math.log(2)]).get(0)).toBeCloseTo(0.6, 14);
  });

  test("neither overflows nor fails far out", () => {
    expect(listOf(tanh, [-1000, 1000, -1e308, 1e308])).toEqual([-1, 1, -1, 1]);
  });

  test("is 2 σ(2z) - 1", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        expect(tanh([z]).get(0)).toBeCloseTo(2 * sigmoid([2 * z]).get(0) - 1, 14);
      }),
      { numRuns: 1000 },
    );
  });

  testPointwise("tanh", tanh);
  testEqualsTfjs(tanh, (x) => tf.tanh(x));
});
