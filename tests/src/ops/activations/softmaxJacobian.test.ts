import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fromData,
  numericGradient,
  softmax,
  softmaxJacobian,
  toNested,
} from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { scoredCases } from "./scores.ts";

describe("softmaxJacobian", () => {
  test("by hand: of [0, ln 3], with probabilities 1/4 and 3/4", () => {
    const j = softmaxJacobian([0, Math.log(3)]);
    const expected = [3 / 16, -3 / 16, -3 / 16, 3 / 16];
    j.data.forEach((v, i) => {
      expect(v).toBeCloseTo(expected[i], 14);
    });
    expect(j.shape).toEqual([2, 2]);
  });

  test("has rows and columns that add up to 0, is symmetric, and keeps examples apart", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores }) => {
        const j = toNested(softmaxJacobian(scores)) as number[][][];
        j.forEach((table, example) => {
          expect(table).toEqual(toNested(softmaxJacobian(scores[example])));
          table.forEach((row, i) => {
            expect(row.reduce((sum, v) => sum + v, 0)).toBeCloseTo(0, 14);
            row.forEach((v, k) => {
              expect(v).toBe(table[k][i]);
            });
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("equals the numeric derivative of every probability", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores: [z] }) => {
        const j = softmaxJacobian(z);
        z.forEach((_, i) => {
          numericGradient((moved) => softmax(moved).get(i), z).data.forEach((v, k) => {
            expect(j.get(i, k)).toBeCloseTo(v, 8);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("equals the gradient of every probability by tfjs", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores: [z] }) => {
        const j = softmaxJacobian(z);
        z.forEach((_, i) => {
          const row = tf.tidy(() =>
            tf
              .grad((x) => tf.softmax(x.as1D()).gather([i]).sum())(tf.tensor1d(z))
              .dataSync(),
          );
          row.forEach((v, k) => {
            expect(j.get(i, k)).toBeCloseTo(v, 5);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("stays finite at scores of 1000, and keeps the type", () => {
    expect(toNested(softmaxJacobian([1000, -1000]))).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(softmaxJacobian(fromData(Float32Array.of(1, 2), [2])).dtype).toBe("float32");
  });

  test("refuses NaN and nothing", () => {
    expect(() => softmaxJacobian([Number.NaN])).toThrow("softmaxJacobian: scores[0] is NaN");
    expect(() => softmaxJacobian([[]])).toThrow("softmaxJacobian: scores is empty");
  });
});
