import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  crossEntropy,
  crossEntropyGradient,
  numericGradient,
  softmax,
  softmaxCrossEntropyGradient,
  softmaxGradient,
  toNested,
} from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { oneHot, scoredCases } from "../activations/scores.ts";

/** Probabilities none of which is near 0, where the loss is too steep to be measured. */
const mild = (scores: number[][]) => softmax(scores.map((row) => row.map((z) => z / 8)));

describe("crossEntropyGradient", () => {
  test("by hand", () => {
    expect(
      toNested(
        crossEntropyGradient(
          [
            [0.5, 0.5],
            [0.125, 0.875],
          ],
          [1, 0],
        ),
      ),
    ).toEqual([
      [0, -1],
      [-4, 0],
    ]);
  });

  test("equals the numeric gradient, and the one by tfjs", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores, labels }) => {
        const p = mild(scores);
        const measured = numericGradient((moved) => crossEntropy(capped(moved), labels), p);
        const byTfjs = tf.tidy(() => {
          const hot = tf.tensor2d(oneHot(labels, scores[0].length));
          const loss = (x: ReturnType<typeof tf.tensor>) => x.mul(hot).sum(1).log().neg().mean();
          return tf
            .grad(loss)(tf.tensor2d(toNested(p) as number[][]))
            .dataSync();
        });
        crossEntropyGradient(p, labels).data.forEach((v, i) => {
          if (p.data[i] < 0.999) expect(v).toBeCloseTo(measured.data[i], 4);
          expect(v).toBeCloseTo(byTfjs[i], 3);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("taken back through softmax is softmaxCrossEntropyGradient", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores, labels }) => {
        const direct = softmaxCrossEntropyGradient(scores, labels);
        const chained = softmaxGradient(scores, crossEntropyGradient(softmax(scores), labels));
        chained.data.forEach((v, i) => {
          expect(v).toBeCloseTo(direct.data[i], 12);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses as crossEntropy does", () => {
    expect(() => crossEntropyGradient([3, 1], 0)).toThrow(
      "crossEntropyGradient: probabilities[0] should be from 0 to 1, got 3: are these scores? Then use softmaxCrossEntropyGradient",
    );
    expect(() => crossEntropyGradient([0, 1], 0)).toThrow(
      "crossEntropyGradient: example 0 gives its label 0 probability 0",
    );
    expect(() => crossEntropyGradient([0, 1], 2)).toThrow(
      "crossEntropyGradient: label 2 of example 0",
    );
  });
});

/** A probability of 1 cannot be moved up. */
function capped(p: ReturnType<typeof softmax>): ReturnType<typeof softmax> {
  for (let i = 0; i < p.data.length; i++) p.data[i] = Math.min(p.data[i], 1);
  return p;
}
