import type { Tensor2D } from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dense, denseGradient, fromData, numericGradient, toNested } from "../../../src/index.ts";
import type { FloatArray } from "../../../src/index.ts";
import { denseCases } from "./denseCases.ts";
import { tf } from "./oracle.ts";

describe("denseGradient", () => {
  test("by hand, of two examples", () => {
    const got = denseGradient(
      [
        [2, 3],
        [1, 0],
      ],
      [[5], [7]],
      [[10], [1]],
    );
    expect(toNested(got.weightGradient)).toEqual([[21], [30]]);
    expect(toNested(got.biasGradient)).toEqual([11]);
    expect(toNested(got.inputGradient)).toEqual([
      [50, 70],
      [5, 7],
    ]);
  });

  test("equals the gradients by tfjs", () => {
    fc.assert(
      fc.property(denseCases, ({ x, weights, bias, outGradient }) => {
        const layer = (a: Tensor2D, w: Tensor2D, b: Tensor2D) => a.matMul(w).add(b.as1D());
        const [ofX, ofWeights, ofBias] = tf.tidy(() =>
          tf
            .grads(layer as never)(
              [
                tf.tensor2d(toNested(x) as number[][]),
                tf.tensor2d(toNested(weights) as number[][]),
                tf.tensor1d(toNested(bias) as number[]),
              ],
              tf.tensor2d(toNested(outGradient) as number[][]),
            )
            .map((t) => t.arraySync()),
        );
        const got = denseGradient(x, weights, outGradient);
        expect(toNested(got.inputGradient)).toEqual(ofX);
        expect(toNested(got.weightGradient)).toEqual(ofWeights);
        expect(toNested(got.biasGradient)).toEqual(ofBias);
      }),
      { numRuns: 1000 },
    );
  });

  test("equals the numeric gradients", () => {
    fc.assert(
      fc.property(denseCases, ({ x, weights, bias, outGradient }) => {
        const weighed = (z: FloatArray) =>
          [...z.data].reduce((sum, v, i) => sum + v * outGradient.data[i], 0);
        const got = denseGradient(x, weights, outGradient);
        const measured = [
          [got.inputGradient, numericGradient((moved) => weighed(dense(moved, weights, bias)), x)],
          [got.weightGradient, numericGradient((moved) => weighed(dense(x, moved, bias)), weights)],
          [got.biasGradient, numericGradient((moved) => weighed(dense(x, weights, moved)), bias)],
        ];
        for (const [derived, numeric] of measured) {
          derived.data.forEach((v, i) => {
            expect(v).toBeCloseTo(numeric.data[i], 4);
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("of one example has its shape, and keeps the type of x", () => {
    const got = denseGradient(fromData(Float32Array.of(1, 2), [2]), [[1], [1]], [1]);
    expect(got.inputGradient.shape).toEqual([2]);
    expect(got.inputGradient.dtype).toBe("float32");
    expect(got.weightGradient.shape).toEqual([2, 1]);
    expect(got.biasGradient.shape).toEqual([1]);
  });

  test("refuses what does not fit, and NaN", () => {
    expect(() => denseGradient([[1]], [[1, 2]], [1, 2])).toThrow(
      "denseGradient: outGradient should have shape [1, 2], as the output of dense has, got shape [2]",
    );
    expect(() => denseGradient([1], [[1], [2]], [1])).toThrow("denseGradient: x 1 has 1 features");
    expect(() => denseGradient([1], [[1]], [Number.NaN])).toThrow(
      "denseGradient: outGradient[0] is NaN",
    );
  });
});
