import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromData, leakyRelu, prelu, toNested } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { testPointwise } from "./pointwise.ts";
import { slopedCases } from "./slopes.ts";

describe("prelu", () => {
  test("by hand, with a slope for each channel", () => {
    expect(
      toNested(
        prelu(
          [
            [-4, -4],
            [8, -1],
          ],
          [0.5, -2],
        ),
      ),
    ).toEqual([
      [-2, 8],
      [8, 2],
    ]);
    expect(toNested(prelu([-1000, 0, 1000], 0.1))).toEqual([-100, 0, 1000]);
  });

  test("equals tfjs", () => {
    fc.assert(
      fc.property(slopedCases, ({ x, slope }) => {
        const expected = tf.tidy(() => tf.prelu(tf.tensor2d(x), tf.tensor(slope)).dataSync());
        prelu(x, slope).data.forEach((value, i) => {
          expect(value).toBeCloseTo(expected[i], 5);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("with one slope for all is leakyRelu", () => {
    fc.assert(
      fc.property(slopedCases, fc.double({ min: -2, max: 2, noNaN: true }), ({ x }, slope) => {
        expect(toNested(prelu(x, slope))).toEqual(toNested(leakyRelu(x, slope)));
        expect(toNested(prelu(x, [slope]))).toEqual(toNested(leakyRelu(x, slope)));
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses slopes that are not as many as the channels, or no numbers", () => {
    expect(() => prelu([[1, 2, 3]], [1, 2])).toThrow(
      "prelu: slope should be one number, or one for each of the 3 channels on the last axis of x, got 2 numbers",
    );
    expect(() => prelu([1], [[1]])).toThrow(
      "prelu: slope should have shape [channels], got shape [1, 1]",
    );
    expect(() => prelu([1], Number.NaN)).toThrow("prelu: slope should be a finite number, got NaN");
    expect(() => prelu([1], [Infinity])).toThrow("prelu: slope[0] is Infinity");
    expect(() => prelu([1], undefined as never)).toThrow("prelu: slope should be an array");
    expect(prelu(fromData(Float32Array.of(1), [1]), [2]).dtype).toBe("float32");
  });

  testPointwise("prelu", (x) => prelu(x, 0.25));
});
