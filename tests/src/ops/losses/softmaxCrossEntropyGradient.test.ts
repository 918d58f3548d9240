import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fromData,
  numericGradient,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
  toNested,
} from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { oneHot, scoredCases } from "../activations/scores.ts";

describe("softmaxCrossEntropyGradient", () => {
  test("by hand: what was said less what should have been said, over the examples", () => {
    expect(
      toNested(
        softmaxCrossEntropyGradient(
          [
            [3, 3],
            [9, 9],
          ],
          [1, 0],
        ),
      ),
    ).toEqual([
      [0.25, -0.25],
      [-0.25, 0.25],
    ]);
    expect(toNested(softmaxCrossEntropyGradient([1000, -1000], 1))).toEqual([1, -1]);
    expect(softmaxCrossEntropyGradient(fromData(Float32Array.of(1, 2), [2]), 0).dtype).toBe(
      "float32",
    );
  });

  test("equals the numeric gradient and the one by tfjs, and adds up to 0", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores, labels }) => {
        const measured = numericGradient((z) => softmaxCrossEntropy(z, labels), scores);
        const byTfjs = tf.tidy(() => {
          const hot = tf.tensor2d(oneHot(labels, scores[0].length));
          const loss = (z: ReturnType<typeof tf.tensor>) => tf.losses.softmaxCrossEntropy(hot, z);
          return tf.grad(loss)(tf.tensor2d(scores)).dataSync();
        });
        const gradient = softmaxCrossEntropyGradient(scores, labels);
        gradient.data.forEach((v, i) => {
          expect(v).toBeCloseTo(measured.data[i], 7);
          expect(v).toBeCloseTo(byTfjs[i], 4);
        });
        expect([...gradient.data].reduce((sum, v) => sum + v, 0)).toBeCloseTo(0, 12);
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses labels that do not fit, and NaN", () => {
    expect(() => softmaxCrossEntropyGradient([1, 2], 2)).toThrow(
      "softmaxCrossEntropyGradient: label 2 of example 0",
    );
    expect(() => softmaxCrossEntropyGradient([Infinity], 0)).toThrow(
      "softmaxCrossEntropyGradient: scores[0] is Infinity",
    );
  });
});
