import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conv2d, fromData, grey, toNested } from "../../../src/index.ts";
import type { ArrayLike, GreyWeights } from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { wholeNumbers } from "../ops/arbitraries.ts";

describe("grey", () => {
  const colours = [
    [
      [1, 0, 0],
      [0, 1, 0],
    ],
    [
      [0, 0, 1],
      [1, 1, 1],
    ],
  ];

  test("by hand: the weights of BT.601, or of BT.709", () => {
    expectClose(grey(colours), [
      [0.299, 0.587],
      [0.114, 1],
    ]);
    expectClose(grey(colours, "bt709"), [
      [0.2126, 0.7152],
      [0.0722, 1],
    ]);
  });

  test("is a 1x1 convolution with the weights, also of a batch", () => {
    fc.assert(
      fc.property(wholeNumbers([2, 4, 3, 3]), (image) => {
        const filter = [[[[0.5], [-2], [0.25]]]];
        expect(toNested(grey(image, [0.5, -2, 0.25]))).toEqual(toNested(conv2d(image, filter)));
      }),
    );
  });

  test("keeps the axes of a batch, drops that of one image, and keeps float32", () => {
    const one = fromData(new Float32Array(6), [1, 2, 3]);
    expect(grey(one).shape).toEqual([1, 2]);
    expect(grey(one).dtype).toBe("float32");
    expect(grey([[[[1, 2, 3]]]]).shape).toEqual([1, 1, 1, 1]);
  });

  test.each<[string, ArrayLike, string]>([
    ["an image that is grey", [[1, 2, 3]], "grey: image should have shape [height, width, 3]"],
    ["one channel", [[[1]]], "got 1x1x1: has it lost its colours already"],
    ["an alpha channel", [[[1, 2, 3, 4]]], "got 1x1x4"],
    ["NaN", [[[1, Number.NaN, 3]]], "grey: image[0][0][1] is NaN"],
  ])("refuses %s", (_, image, message) => {
    expect(() => grey(image)).toThrow(message);
  });

  test.each<[unknown, string]>([
    [
      "rgb",
      'grey: weights should be "bt601", "bt709" or three finite numbers, got the string "rgb"',
    ],
    [[1, 2], "got [1, 2]"],
    [[1, 2, Number.NaN], "got [1, 2, NaN]"],
    [7, "got 7"],
  ])("refuses the weights %j", (weights, message) => {
    expect(() => grey(colours, weights as GreyWeights)).toThrow(message);
  });
});
