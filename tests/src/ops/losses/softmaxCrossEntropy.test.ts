import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { softmaxCrossEntropy } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { oneHot, scoredCases } from "../activations/scores.ts";

describe("softmaxCrossEntropy", () => {
  test("by hand", () => {
    expect(softmaxCrossEntropy([0, Math.log(3)], 0)).toBeCloseTo(Math.log(4), 14);
    expect(
      softmaxCrossEntropy(
        [
          [3, 3],
          [0, Math.log(7)],
        ],
        [1, 0],
      ),
    ).toBeCloseTo(2 * Math.log(2), 14);
    expect(softmaxCrossEntropy([2, 1, 0.1], 0)).toBeCloseTo(-Math.log(0.659), 3);
  });

  test("stays exact at scores of 1000 and beyond", () => {
    expect(softmaxCrossEntropy([1000, -1000], 0)).toBe(0);
    expect(softmaxCrossEntropy([1000, -1000], 1)).toBe(2000);
    expect(softmaxCrossEntropy([1e300, 0], 1)).toBe(1e300);
  });

  test("equals tfjs, is positive, and does not change when the scores are shifted", () => {
    fc.assert(
      fc.property(
        scoredCases,
        fc.integer({ min: -1000, max: 1000 }),
        ({ scores, labels }, shift) => {
          const loss = softmaxCrossEntropy(scores, labels);
          const expected = tf.tidy(() => {
            const hot = tf.tensor2d(oneHot(labels, scores[0].length));
            return tf.losses.softmaxCrossEntropy(hot, tf.tensor2d(scores)).dataSync()[0];
          });
          expect(loss).toBeCloseTo(expected, 4);
          expect(loss).toBeGreaterThanOrEqual(0);
          const shifted = scores.map((row) => row.map((z) => z + shift));
          expect(softmaxCrossEntropy(shifted, labels)).toBeCloseTo(loss, 10);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("refuses labels that do not fit, other shapes, NaN and nothing", () => {
    expect(() => softmaxCrossEntropy([1, 2], 2)).toThrow(
      "softmaxCrossEntropy: label 2 of example 0 is no class",
    );
    expect(() => softmaxCrossEntropy([[1, 2]], [0, 0])).toThrow(
      "scores of 1 examples needs as many labels, got 2",
    );
    expect(() => softmaxCrossEntropy([[[1]]], 0)).toThrow(
      "scores should have shape [classes] or [examples, classes]",
    );
    expect(() => softmaxCrossEntropy([Number.NaN], 0)).toThrow(
      "softmaxCrossEntropy: scores[0] is NaN",
    );
    expect(() => softmaxCrossEntropy([], 0)).toThrow("softmaxCrossEntropy: scores is empty");
  });
});
