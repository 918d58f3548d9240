import type { Tensor4D } from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxPool2d, maxPool2dWithArgmax, toNested } from "../../../src/index.ts";
import { tf } from "./oracle.ts";
import { poolingCases, poolingCasesBySide } from "./pooling.ts";

describe("maxPool2dWithArgmax", () => {
  test("by hand, with two channels", () => {
    const { pooled, argmax } = maxPool2dWithArgmax([
      [
        [1, 8],
        [2, 7],
      ],
      [
        [3, 6],
        [4, 5],
      ],
    ]);
    expect(toNested(pooled)).toEqual([[[4, 8]]]);
    // (row 1 · width 2 + column 1) · 2 channels + channel 0, and the first pixel's channel 1.
    expect(toNested(argmax)).toEqual([[[6, 1]]]);
  });

  test("of equal pixels takes the first, also with padding before it", () => {
    const options = { padding: { top: 1, bottom: 1, left: 1, right: 1 } };
    expect(
      toNested(
        maxPool2dWithArgmax(
          [
            [7, 7],
            [7, 7],
          ],
          options,
        ).argmax,
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(
      toNested(
        maxPool2dWithArgmax([
          [7, 7],
          [7, 7],
        ]).argmax,
      ),
    ).toEqual([[0]]);
  });

  test("gives what maxPool2d gives, from the places it names", () => {
    fc.assert(
      fc.property(poolingCasesBySide, ({ image, options }) => {
        const { pooled, argmax } = maxPool2dWithArgmax(image, options);
        expect(toNested(pooled)).toEqual(toNested(maxPool2d(image, options)));
        expect(argmax.shape).toEqual(pooled.shape);
        expect([...argmax.data].map((place) => image.data[place])).toEqual([...pooled.data]);
      }),
      { numRuns: 1000 },
    );
  });

  test("names the places that tfjs names", () => {
    fc.assert(
      fc.property(poolingCases, ({ image, poolSize, stride, padding }) => {
        fc.pre(typeof padding === "string");
        const expected = tf.tidy(() => {
          const x: Tensor4D = tf.tensor4d(toNested(image) as number[][][][]);
          const { indexes } = tf.maxPoolWithArgmax(x, poolSize, stride, padding);
          return [...indexes.dataSync()];
        });
        const { argmax } = maxPool2dWithArgmax(image, { poolSize, stride, padding });
        expect([...argmax.data]).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test("names itself in errors", () => {
    expect(() => maxPool2dWithArgmax([[1]])).toThrow("maxPool2dWithArgmax: pool 2x2 does not fit");
    expect(() => maxPool2dWithArgmax([[Number.NaN]], { poolSize: 1 })).toThrow(
      "image[0][0] is NaN",
    );
  });
});
