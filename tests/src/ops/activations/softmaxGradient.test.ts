import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  numericGradient,
  softmax,
  softmaxGradient,
  softmaxJacobian,
  toNested,
} from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { scoredCases } from "./scores.ts";

describe("softmaxGradient", () => {
  test("by hand: of [0, ln 3], with probabilities 1/4 and 3/4", () => {
    const [a, b] = softmaxGradient([0, Math.log(3)], [2, -2]).data;
    expect(a).toBeCloseTo(3 / 4, 14);
    expect(b).toBeCloseTo(-3 / 4, 14);
  });

  test("is the product of the gradient and the Jacobian", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores: [z], outGradient: [g] }) => {
        const j = softmaxJacobian(z);
        softmaxGradient(z, g).data.forEach((v, k) => {
          expect(v).toBeCloseTo(
            g.reduce((sum, gi, i) => sum + gi * j.get(i, k), 0),
            12,
          );
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("equals the numeric gradient, and the one by tfjs", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores, outGradient }) => {
        const weighed = (z: Parameters<typeof softmax>[0]) =>
          [...softmax(z).data].reduce((sum, v, i) => sum + v * outGradient.flat()[i], 0);
        const measured = numericGradient(weighed, scores);
        const byTfjs = tf.tidy(() =>
          tf
            .grad((z) => tf.softmax(z))(tf.tensor2d(scores), tf.tensor2d(outGradient))
            .dataSync(),
        );
        softmaxGradient(scores, outGradient).data.forEach((v, i) => {
          expect(v).toBeCloseTo(measured.data[i], 7);
          expect(v).toBeCloseTo(byTfjs[i], 4);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("stays finite at scores of 1000", () => {
    expect(toNested(softmaxGradient([1000, -1000], [1, 2]))).toEqual([0, 0]);
  });

  test("refuses what does not fit, and NaN", () => {
    expect(() => softmaxGradient([1, 2], [[1, 2]])).toThrow(
      "softmaxGradient: outGradient should have shape [2], as scores has, got shape [1, 2]",
    );
    expect(() => softmaxGradient([1], [Number.NaN])).toThrow(
      "softmaxGradient: outGradient[0] is NaN",
    );
    expect(() => softmaxGradient([Infinity], [1])).toThrow(
      "softmaxGradient: scores[0] is Infinity",
    );
  });
});
