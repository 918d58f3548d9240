import type { Tensor } from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fromData,
  meanSquaredError,
  meanSquaredErrorGradient,
  numericGradient,
  toNested,
} from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { scoredCases } from "../activations/scores.ts";

describe("meanSquaredErrorGradient", () => {
  test("by hand", () => {
    expect(
      toNested(
        meanSquaredErrorGradient(
          [
            [1, 2],
            [3, 4],
          ],
          [
            [1, 0],
            [0, 8],
          ],
        ),
      ),
    ).toEqual([
      [0, 1],
      [1.5, -2],
    ]);
    expect(meanSquaredErrorGradient(fromData(Float32Array.of(1), [1]), [0]).dtype).toBe("float32");
  });

  test("equals the numeric gradient, and the one by tfjs", () => {
    fc.assert(
      fc.property(scoredCases, ({ scores, outGradient: targets }) => {
        const measured = numericGradient((p) => meanSquaredError(p, targets), scores);
        const byTfjs = tf.tidy(() =>
          tf
            .grad((p: Tensor) => tf.losses.meanSquaredError(tf.tensor2d(targets), p))(
              tf.tensor2d(scores),
            )
            .dataSync(),
        );
        meanSquaredErrorGradient(scores, targets).data.forEach((v, i) => {
          expect(v).toBeCloseTo(measured.data[i], 6);
          expect(v).toBeCloseTo(byTfjs[i], 4);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses shapes that differ, and NaN", () => {
    expect(() => meanSquaredErrorGradient([1, 2], [1])).toThrow(
      "meanSquaredErrorGradient: targets should have shape [2], as predictions has, got shape [1]",
    );
    expect(() => meanSquaredErrorGradient([1], [Number.NaN])).toThrow(
      "meanSquaredErrorGradient: targets[0] is NaN",
    );
  });
});
