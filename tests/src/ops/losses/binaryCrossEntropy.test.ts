import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binaryCrossEntropy,
  sigmoid,
  sigmoidCrossEntropy,
  toNested,
} from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { binaryCases } from "./binary.ts";

describe("binaryCrossEntropy", () => {
  test("by hand", () => {
    expect(binaryCrossEntropy([0.5, 0.75], [1, 0])).toBeCloseTo(1.5 * Math.log(2), 14);
    expect(binaryCrossEntropy([0.5], [0.5])).toBeCloseTo(Math.log(2), 14);
    expect(Object.is(binaryCrossEntropy([1, 0], [1, 0]), 0)).toBe(true);
  });

  test("of sigmoid equals sigmoidCrossEntropy, and tfjs's log loss", () => {
    fc.assert(
      fc.property(binaryCases, ({ scores, targets }) => {
        const p = sigmoid(scores);
        const loss = binaryCrossEntropy(p, targets);
        const expected = tf.tidy(
          () =>
            tf.losses
              .logLoss(tf.tensor1d(targets), tf.tensor1d(toNested(p) as number[]), undefined, 1e-12)
              .dataSync()[0],
        );
        expect(loss).toBeCloseTo(sigmoidCrossEntropy(scores, targets), 12);
        expect(loss).toBeCloseTo(expected, 4);
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses what is not from 0 to 1, and certainty that is wrong", () => {
    expect(() => binaryCrossEntropy([2], [1])).toThrow(
      "binaryCrossEntropy: probabilities[0] should be from 0 to 1, got 2: are these scores? Then use sigmoidCrossEntropy",
    );
    expect(() => binaryCrossEntropy([0.5, 0.5], [0, -1])).toThrow(
      "binaryCrossEntropy: targets[1] should be from 0 to 1, got -1: 1 stands for yes and 0 for no",
    );
    const infinite = "has an infinite loss: compute from the scores with sigmoidCrossEntropy";
    expect(() => binaryCrossEntropy([0], [1])).toThrow("probability 0 with target 1 " + infinite);
    expect(() => binaryCrossEntropy([1], [0.5])).toThrow(
      "probability 1 with target 0.5 " + infinite,
    );
  });

  test("refuses shapes that differ, NaN and nothing", () => {
    expect(() => binaryCrossEntropy([0.5], [1, 0])).toThrow(
      "binaryCrossEntropy: targets should have shape [1], as probabilities has, got shape [2]",
    );
    expect(() => binaryCrossEntropy([Number.NaN], [1])).toThrow("probabilities[0] is NaN");
    expect(() => binaryCrossEntropy([], [])).toThrow("probabilities is empty");
  });
});
