import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  crossEntropy,
  fromData,
  softmax,
  softmaxCrossEntropy,
  toNested,
} from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { oneHot, scoredCases } from "../activations/scores.ts";

describe("crossEntropy", () => {
  test("by hand", () => {
    expect(crossEntropy([0.25, 0.75], 0)).toBe(Math.log(4));
    expect(
      crossEntropy(
        [
          [0.5, 0.5],
          [0.125, 0.875],
        ],
        [1, 0],
      ),
    ).toBeCloseTo(2 * Math.log(2), 14);
    expect(Object.is(crossEntropy([1, 0], 0), 0)).toBe(true);
    expect(crossEntropy([[0.5, 0.5]], Uint8Array.of(1))).toBe(Math.log(2));
  });

  test("of softmax equals softmaxCrossEntropy, and tfjs", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores, labels }) => {
        const p = softmax(scores);
        const expected = tf.tidy(() => {
          const hot = tf.tensor2d(oneHot(labels, scores[0].length));
          const right = tf
            .tensor2d(toNested(p) as number[][])
            .mul(hot)
            .sum(1);
          return right.log().neg().mean().dataSync()[0];
        });
        expect(crossEntropy(p, labels)).toBeCloseTo(softmaxCrossEntropy(scores, labels), 10);
        expect(crossEntropy(p, labels)).toBeCloseTo(expected, 3);
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses what are no probabilities, and says where to go with scores", () => {
    expect(() => crossEntropy([2, 1, 0.1], 0)).toThrow(
      "crossEntropy: probabilities[0] should be from 0 to 1, got 2: are these scores? Then use softmaxCrossEntropy",
    );
    expect(() =>
      crossEntropy(
        [
          [0.5, 0.5],
          [1.25, -0.25],
        ],
        [0, 0],
      ),
    ).toThrow("probabilities[1][0]");
    expect(() =>
      crossEntropy(
        [
          [0.5, 0.5],
          [0.5, 0.25],
        ],
        [0, 0],
      ),
    ).toThrow("the probabilities of example 1 should add up to 1, got 0.75");
    expect(() => crossEntropy([[0, 1]], [0])).toThrow(
      "crossEntropy: example 0 gives its label 0 probability 0, whose loss is infinite: compute from the scores",
    );
  });

  test("refuses labels that do not fit", () => {
    const p = [[0.5, 0.5]];
    expect(() => crossEntropy(p, [2])).toThrow(
      "crossEntropy: label 2 of example 0 is no class: the 2 classes are 0 to 1",
    );
    expect(() => crossEntropy(p, [-1])).toThrow("label -1 of example 0");
    expect(() => crossEntropy(p, [0.5])).toThrow("label 0.5 of example 0");
    expect(() => crossEntropy(p, Number.NaN)).toThrow("label NaN of example 0");
    expect(() => crossEntropy(p, [0, 1])).toThrow(
      "probabilities of 1 examples needs as many labels, got 2",
    );
    expect(() => crossEntropy(p, [])).toThrow("got 0");
    expect(() => crossEntropy(p, "0" as never)).toThrow(
      'labels should be class numbers, such as 2 for one example or [2, 0] for two, got the string "0"',
    );
    expect(() => crossEntropy(p, undefined as never)).toThrow("got undefined");
  });

  test("refuses other shapes, NaN and nothing", () => {
    expect(() => crossEntropy([[[1]]], 0)).toThrow(
      "probabilities should have shape [classes] or [examples, classes], got shape [1, 1, 1]",
    );
    expect(() => crossEntropy([Number.NaN], 0)).toThrow("crossEntropy: probabilities[0] is NaN");
    expect(() => crossEntropy(fromData(new Float32Array(0), [0, 2]), [])).toThrow(
      "crossEntropy: probabilities is empty",
    );
  });
});
