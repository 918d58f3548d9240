import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanSquaredError } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { scoredCases } from "../activations/scores.ts";

describe("meanSquaredError", () => {
  test("by hand", () => {
    expect(meanSquaredError([1, 2, 3], [1, 2, 6])).toBe(3);
    expect(
      meanSquaredError(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toBe(7.5);
    expect(meanSquaredError([1000], [-1000])).toBe(4e6);
  });

  test("equals tfjs, is symmetric, and is 0 only for the targets themselves", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores, outGradient: targets }) => {
        const loss = meanSquaredError(scores, targets);
        const expected = tf.tidy(
          () => tf.losses.meanSquaredError(tf.tensor2d(targets), tf.tensor2d(scores)).dataSync()[0],
        );
        expect(loss).toBeCloseTo(expected, 3);
        expect(meanSquaredError(targets, scores)).toBe(loss);
        expect(meanSquaredError(scores, scores)).toBe(0);
        expect(loss > 0).toBe(JSON.stringify(scores) !== JSON.stringify(targets));
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses shapes that differ, NaN and nothing", () => {
    expect(() => meanSquaredError([1, 2], [[1, 2]])).toThrow(
      "meanSquaredError: targets should have shape [2], as predictions has, got shape [1, 2]",
    );
    expect(() => meanSquaredError([Number.NaN], [1])).toThrow(
      "meanSquaredError: predictions[0] is NaN",
    );
    expect(() => meanSquaredError([1], [Infinity])).toThrow(
      "meanSquaredError: targets[0] is Infinity",
    );
    expect(() => meanSquaredError([], [])).toThrow("meanSquaredError: predictions is empty");
    expect(() => meanSquaredError("1" as never, [1])).toThrow(
      "meanSquaredError: predictions should be an array",
    );
  });
});
