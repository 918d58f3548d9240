import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sigmoidCrossEntropy } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { binaryCases } from "./binary.ts";

describe("sigmoidCrossEntropy", () => {
  test("by hand", () => {
    expect(sigmoidCrossEntropy([0, 0], [1, 0])).toBe(Math.log(2));
    expect(sigmoidCrossEntropy([Math.log(3)], [0])).toBeCloseTo(Math.log(4), 14);
  });

  test("stays exact at scores of 1000 and beyond, and keeps the digits of small losses", () => {
    expect(sigmoidCrossEntropy([1000, -1000], [1, 0])).toBe(0);
    expect(sigmoidCrossEntropy([1000, -1000], [0, 1])).toBe(1000);
    expect(sigmoidCrossEntropy([1e300], [0])).toBe(1e300);
    expect(sigmoidCrossEntropy([40], [1]) / Math.exp(-40)).toBeCloseTo(1, 12);
  });

  test("equals tfjs, and does not change when yes and no are exchanged", () => {
    fc.assert(
      fc.property(binaryCases, ({ scores, targets }) => {
        const loss = sigmoidCrossEntropy(scores, targets);
        const expected = tf.tidy(
          () =>
            tf.losses.sigmoidCrossEntropy(tf.tensor1d(targets), tf.tensor1d(scores)).dataSync()[0],
        );
        expect(loss).toBeCloseTo(expected, 5);
        const exchanged = sigmoidCrossEntropy(
          scores.map((z) => -z),
          targets.map((t) => 1 - t),
        );
        expect(exchanged).toBeCloseTo(loss, 12);
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses what does not fit", () => {
    expect(() => sigmoidCrossEntropy([1], [2])).toThrow(
      "sigmoidCrossEntropy: targets[0] should be from 0 to 1, got 2",
    );
    expect(() => sigmoidCrossEntropy([[1], [2]], [[0], [3]])).toThrow(
      "targets[1][0] should be from 0 to 1, got 3",
    );
    expect(() => sigmoidCrossEntropy([1], [1, 0])).toThrow(
      "targets should have shape [1], as scores has",
    );
    expect(() => sigmoidCrossEntropy([Infinity], [1])).toThrow("scores[0] is Infinity");
    expect(() => sigmoidCrossEntropy([], [])).toThrow("scores is empty");
  });
});
