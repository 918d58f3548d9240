import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crop, fromData, toNested } from "../../../src/index.ts";
import { wholeNumbers } from "../ops/arbitraries.ts";
import { tf } from "../ops/oracle.ts";

describe("crop", () => {
  test("by hand: two rows of two colours", () => {
    const image = [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ];
    expect(toNested(crop(image, { top: 1, left: 0, height: 1, width: 2 }))).toEqual([
      [
        [5, 6],
        [7, 8],
      ],
    ]);
  });

  const cases = fc
    .record({ h: fc.integer({ min: 1, max: 6 }), w: fc.integer({ min: 1, max: 6 }) })
    .chain(({ h, w }) =>
      fc.record({
        image: wholeNumbers([2, h, w, 3]),
        top: fc.integer({ min: 0, max: h - 1 }),
        left: fc.integer({ min: 0, max: w - 1 }),
        height: fc.integer({ min: 1, max: h }),
        width: fc.integer({ min: 1, max: w }),
      }),
    );

  test("equals tfjs's slice and the ndarray's own view", () => {
    fc.assert(
      fc.property(cases, ({ image, top, left, height, width }) => {
        const [, h, w] = image.shape;
        fc.pre(top + height <= h && left + width <= w);
        const cropped = toNested(crop(image, { top, left, height, width }));
        const slice = tf.tidy(() =>
          tf
            .tensor4d(toNested(image) as number[][][][])
            .slice([0, top, left, 0], [2, height, width, 3])
            .arraySync(),
        );
        expect(cropped).toEqual(slice);
        const view = image.lo(0, top, left, 0).hi(2, height, width, 3);
        expect(cropped).toEqual(toNested(view));
      }),
    );
  });

  test("gives a copy", () => {
    const image = fromData(Float32Array.of(1, 2), [1, 2]);
    const part = crop(image, { top: 0, left: 0, height: 1, width: 2 });
    part.set(0, 0, 9);
    expect(image.get(0, 0)).toBe(1);
  });

  const whole = { top: 0, left: 0, height: 2, width: 2 };
  test.each<[object, string]>([
    [{ top: -1 }, "crop: top should be a whole number of at least 0, got -1"],
    [{ left: 0.5 }, "crop: left should be a whole number of at least 0, got 0.5"],
    [{ height: 0 }, "crop: height should be a whole number of at least 1, got 0"],
    [{ width: Number.NaN }, "crop: width should be a whole number of at least 1, got NaN"],
    [
      { top: 1 },
      "crop: 2x2 from row 1 and column 0 reaches beyond the image 2x3: at most 1x3 are left there",
    ],
    [{ left: 5 }, "reaches beyond the image 2x3: at most 2x0 are left there"],
  ])("refuses %j", (change, message) => {
    const image = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(() => crop(image, { ...whole, ...change })).toThrow(message);
  });

  test("refuses an image that is none", () => {
    expect(() => crop([1, 2], whole)).toThrow("crop: image should have shape [height, width]");
    expect(() => crop([[1, Infinity]], whole)).toThrow("crop: image[0][1] is Infinity");
  });
});
