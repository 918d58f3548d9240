import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fromData,
  numericGradient,
  sigmoidCrossEntropy,
  sigmoidCrossEntropyGradient,
  toNested,
} from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { binaryCases } from "./binary.ts";

describe("sigmoidCrossEntropyGradient", () => {
  test("by hand", () => {
    expect(toNested(sigmoidCrossEntropyGradient([0, 0], [1, 0]))).toEqual([-0.25, 0.25]);
    expect(toNested(sigmoidCrossEntropyGradient([1000, -1000], [0, 1]))).toEqual([0.5, -0.5]);
    expect(sigmoidCrossEntropyGradient(fromData(Float32Array.of(1), [1]), [1]).dtype).toBe(
      "float32",
    );
  });

  test("equals the numeric gradient, and the one by tfjs", () => {
    fc.assert(
      fc.property(binaryCases, ({ scores, targets }) => {
        const measured = numericGradient((z) => sigmoidCrossEntropy(z, targets), scores);
        const byTfjs = tf.tidy(() =>
          tf
            .grad((z: ReturnType<typeof tf.tensor>) =>
              tf.losses.sigmoidCrossEntropy(tf.tensor1d(targets), z),
            )(
              // tfjs is half a step off at exactly 0, where its form has a corner.
              tf.tensor1d(scores.map((z) => z || 1e-6)),
            )
            .dataSync(),
        );
        sigmoidCrossEntropyGradient(scores, targets).data.forEach((v, i) => {
          expect(v).toBeCloseTo(measured.data[i], 7);
          expect(v).toBeCloseTo(byTfjs[i], 5);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses what does not fit", () => {
    expect(() => sigmoidCrossEntropyGradient([1], [-1])).toThrow(
      "sigmoidCrossEntropyGradient: targets[0] should be from 0 to 1",
    );
    expect(() => sigmoidCrossEntropyGradient([Number.NaN], [1])).toThrow("scores[0] is NaN");
  });
});
