import type { Tensor } from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numericGradient, prelu, preluGradient, toNested } from "../../../../src/index.ts";
import type { FloatArray } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { slopedCases } from "./slopes.ts";

describe("preluGradient", () => {
  test("by hand", () => {
    const gradient = preluGradient(
      [
        [-4, 2],
        [3, -1],
      ],
      [0.5, 10],
      [
        [1, 2],
        [3, 4],
      ],
    );
    expect(toNested(gradient.inputGradient)).toEqual([
      [0.5, 2],
      [3, 40],
    ]);
    expect(toNested(gradient.slopeGradient)).toEqual([-4, -4]);
    expect(toNested(preluGradient([-1000, 1000], 2, [1, 1]).slopeGradient)).toEqual([-1000]);
  });

  test("equals the numeric gradient, of the input and of the slopes", () => {
    fc.assert(
      fc.property(slopedCases, ({ x, slope, outGradient }) => {
        const weighed = (y: FloatArray) =>
          [...y.data].reduce((sum, v, i) => sum + v * outGradient.flat()[i], 0);
        const got = preluGradient(x, slope, outGradient);
        const ofInput = numericGradient((moved) => weighed(prelu(moved, slope)), x);
        const slopes = typeof slope === "number" ? [slope] : slope;
        const ofSlope = numericGradient((moved) => weighed(prelu(x, moved)), slopes);
        got.inputGradient.data.forEach((v, i) => {
          expect(v).toBeCloseTo(ofInput.data[i], 5);
        });
        got.slopeGradient.data.forEach((v, i) => {
          expect(v).toBeCloseTo(ofSlope.data[i], 5);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("equals the gradients by tfjs", () => {
    fc.assert(
      fc.property(slopedCases, ({ x, slope, outGradient }) => {
        const slopes = typeof slope === "number" ? [slope] : slope;
        const [ofInput, ofSlope] = tf.tidy(() =>
          tf
            .grads((a: Tensor, b: Tensor) => tf.prelu(a, b))(
              [tf.tensor2d(x), tf.tensor1d(slopes)],
              tf.tensor2d(outGradient),
            )
            .map((t) => t.dataSync()),
        );
        const got = preluGradient(x, slope, outGradient);
        got.inputGradient.data.forEach((v, i) => {
          expect(v).toBeCloseTo(ofInput[i], 4);
        });
        got.slopeGradient.data.forEach((v, i) => {
          expect(v).toBeCloseTo(ofSlope[i], 3);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses what does not fit", () => {
    expect(() => preluGradient([1, 2], 1, [1])).toThrow(
      "preluGradient: outGradient should have shape [2], as the output of prelu has, got shape [1]",
    );
    expect(() => preluGradient([1, 2], [1, 2, 3], [1, 1])).toThrow(
      "preluGradient: slope should be one",
    );
    expect(() => preluGradient([1], 1, [Number.NaN])).toThrow(
      "preluGradient: outGradient[0] is NaN",
    );
    expect(() => preluGradient([Infinity], 1, [1])).toThrow("preluGradient: x[0] is Infinity");
  });
});
