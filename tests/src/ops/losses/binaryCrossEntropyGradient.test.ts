import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  numericGradient,
  sigmoid,
  sigmoidCrossEntropyGradient,
  sigmoidDerivative,
  toNested,
} from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { binaryCases } from "./binary.ts";

describe("binaryCrossEntropyGradient", () => {
  test("by hand, at certainty too", () => {
    expect(toNested(binaryCrossEntropyGradient([0.25, 0.75], [1, 0]))).toEqual([-2, 2]);
    expect(toNested(binaryCrossEntropyGradient([1], [1]))).toEqual([-1]);
    expect(toNested(binaryCrossEntropyGradient([0], [0]))).toEqual([1]);
  });

  test("equals the numeric gradient, and the one by tfjs", () => {
    fc.assert(
      fc.property(binaryCases, ({ scores, targets }) => {
        const p = sigmoid(scores);
        const measured = numericGradient((moved) => binaryCrossEntropy(moved, targets), p, {
          step: 1e-6,
        });
        const byTfjs = tf.tidy(() =>
          tf
            .grad((x: ReturnType<typeof tf.tensor>) =>
              tf.losses.logLoss(tf.tensor1d(targets), x, undefined, 1e-12),
            )(tf.tensor1d(toNested(p) as number[]))
            .dataSync(),
        );
        binaryCrossEntropyGradient(p, targets).data.forEach((v, i) => {
          expect(v).toBeCloseTo(measured.data[i], 4);
          expect(Math.abs(v - byTfjs[i])).toBeLessThan(1e-4 * (1 + Math.abs(v)));
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("times the sigmoid's derivative is sigmoidCrossEntropyGradient", () => {
    fc.assert(
      fc.property(binaryCases, ({ scores, targets }) => {
        const ofP = binaryCrossEntropyGradient(sigmoid(scores), targets).data;
        const slopes = sigmoidDerivative(scores).data;
        sigmoidCrossEntropyGradient(scores, targets).data.forEach((v, i) => {
          expect(v).toBeCloseTo(ofP[i] * slopes[i], 12);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses as binaryCrossEntropy does", () => {
    expect(() => binaryCrossEntropyGradient([2], [1])).toThrow(
      "binaryCrossEntropyGradient: probabilities[0] should be from 0 to 1, got 2: are these scores? Then use sigmoidCrossEntropyGradient",
    );
    expect(() => binaryCrossEntropyGradient([0], [1])).toThrow("infinite loss");
    expect(() => binaryCrossEntropyGradient([0], [1, 1])).toThrow("targets should have shape [1]");
  });
});
