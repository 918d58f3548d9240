import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conv2d, filterImage, fromData, toNested } from "../../../src/index.ts";
import type { ArrayLike, Window2dOptions } from "../../../src/index.ts";
import { wholeNumbers } from "../ops/arbitraries.ts";
import { tf } from "../ops/oracle.ts";

describe("filterImage", () => {
  test("by hand: filters each channel by itself", () => {
    const image = [
      [
        [1, 10],
        [2, 30],
        [4, 70],
      ],
    ];
    expect(toNested(filterImage(image, [[-1, 1]]))).toEqual([
      [
        [1, 20],
        [2, 40],
      ],
    ]);
  });

  const few = (max: number) => fc.integer({ min: 1, max });
  const cases = fc
    .record({
      batch: few(2),
      height: few(8),
      width: few(8),
      channels: few(4),
      filterHeight: few(4),
      filterWidth: few(4),
      stride: few(3),
      padding: fc.constantFrom<"same" | "valid">("same", "valid"),
    })
    .filter((s) => s.padding === "same" || (s.filterHeight <= s.height && s.filterWidth <= s.width))
    .chain((s) =>
      fc.record({
        image: wholeNumbers([s.batch, s.height, s.width, s.channels]),
        filter: wholeNumbers([s.filterHeight, s.filterWidth]),
        options: fc.constant({ stride: s.stride, padding: s.padding }),
      }),
    );

  test("equals tfjs's depthwiseConv2d with the filter repeated for each channel", () => {
    fc.assert(
      fc.property(cases, ({ image, filter, options }) => {
        const channels = image.shape[3];
        const expected = tf.tidy(() => {
          const x = tf.tensor4d(toNested(image) as number[][][][]);
          const w = tf
            .tensor2d(toNested(filter) as number[][])
            .expandDims(2)
            .tile([1, 1, channels]);
          const depthwise = w.expandDims(3).as4D(filter.shape[0], filter.shape[1], channels, 1);
          return tf.depthwiseConv2d(x, depthwise, options.stride, options.padding).arraySync();
        });
        expect(toNested(filterImage(image, filter, options))).toEqual(expected);
      }),
    );
  });

  test("is conv2d for an image without channels, and keeps the axes it got", () => {
    const image = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    const filter = [
      [1, 2],
      [3, 4],
    ];
    for (const options of [{}, { padding: "same" }, { dilation: 2 }] as Window2dOptions[]) {
      expect(toNested(filterImage(image, filter, options))).toEqual(
        toNested(conv2d(image, filter, options)),
      );
    }
    expect(filterImage([[[1, 2, 3]]], [[1]]).shape).toEqual([1, 1, 3]);
  });

  test("keeps float32, and leaves image and filter as they are", () => {
    const image = fromData(new Float32Array([1, 2, 3, 4, 5, 6]), [1, 2, 3]);
    const filter = fromData(new Float32Array([2]), [1, 1]);
    expect(filterImage(image, filter).dtype).toBe("float32");
    expect([...image.data, ...filter.data]).toEqual([1, 2, 3, 4, 5, 6, 2]);
    expect(filterImage(fromData(Uint8Array.of(255), [1, 1]), [[2]]).get(0, 0)).toBe(510);
  });

  test.each<[string, ArrayLike, ArrayLike, string]>([
    [
      "a filter larger than the image",
      [[[1]]],
      [
        [1, 2],
        [3, 4],
      ],
      'filterImage: filter 2x2 does not fit image 1x1 with padding "valid"',
    ],
    [
      "a filter with channels",
      [[[1]]],
      [[[[1]]]],
      "filterImage: filter should have shape [filterHeight, filterWidth], got shape [1, 1, 1, 1]",
    ],
    ["an image of one axis", [1], [[1]], "filterImage: image should have shape [height, width]"],
    [
      "an empty batch",
      fromData(new Float32Array(0), [0, 2, 2, 1]),
      [[1]],
      "filterImage: image is empty",
    ],
    ["NaN", [[Number.NaN]], [[1]], "filterImage: image[0][0] is NaN"],
    ["an infinite weight", [[1]], [[Infinity]], "filterImage: filter[0][0] is Infinity"],
  ])("refuses %s", (_, image, filter, message) => {
    expect(() => filterImage(image, filter)).toThrow(message);
  });

  test("refuses a stride of 0", () => {
    expect(() => filterImage([[1]], [[1]], { stride: 0 })).toThrow("filterImage: stride");
  });
});
