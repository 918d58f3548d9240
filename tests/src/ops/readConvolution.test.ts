import { describe, expect, test } from "vitest";
import { conv2d } from "../../../src/index.ts";

describe("conv2d on bad input", () => {
  const image = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const five = Array.from({ length: 5 }, () => [1, 2, 3, 4, 5]);

  test.each<[string, unknown[], string]>([
    [
      "a filter larger than the image",
      [image, five],
      'conv2d: filter 5x5 does not fit image 3x3 with padding "valid"',
    ],
    [
      "a filter that dilation makes larger",
      [
        image,
        [
          [1, 1],
          [1, 1],
        ],
        { dilation: 3 },
      ],
      "filter 2x2 (spanning 4x4 with dilation 3) does not fit image 3x3",
    ],
    ["a filter only too wide", [image, [[1, 1, 1, 1]]], "filter 1x4 does not fit image 3x3"],
    ["one axis", [[1, 2], [[1]]], "image should have shape [height, width] or"],
    ["three axes in the filter", [image, [[[1]]]], "filter should have shape [filterHeight"],
    ["five axes", [[[[[[1]]]]], [[1]]], "got shape [1, 1, 1, 1, 1]"],
    ["a flat filter for an image with channels", [[[[1]]], [[1]]], "do not go together"],
    ["a deep filter for an image without", [image, [[[[1]]]]], "give the image its channels"],
    [
      "channels that do not match",
      [[[[1, 2]]], [[[[1]]]]],
      "conv2d: filter 1x1x1x1 reads 1 channels, but image 1x1x2 has 2",
    ],
    ["NaN in the image", [[[1, Number.NaN]], [[1]]], "conv2d: image[0][1] is NaN"],
    ["Infinity in the filter", [image, [[Infinity]]], "conv2d: filter[0][0] is Infinity"],
    ["ragged rows", [[[1, 2], [3]], [[1]]], "conv2d: image is ragged"],
    ["an empty image", [[], [[1]]], "conv2d: image is empty"],
    ["an empty filter", [image, [[]]], "conv2d: filter is empty"],
    ["nothing", [undefined, [[1]]], "got undefined"],
    [
      "two biases for one filter",
      [image, [[1]], { bias: [1, 2] }],
      "conv2d: bias should have shape [1], one number for each filter, got shape [2]",
    ],
    ["a bias in rows", [image, [[1]], { bias: [[1]] }], "bias should have shape [outChannels]"],
    ["NaN in the bias", [image, [[1]], { bias: [Number.NaN] }], "conv2d: bias[0] is NaN"],
    ["stride 0", [image, [[1]], { stride: 0 }], "conv2d: stride should be a whole number"],
    ["half a stride", [image, [[1]], { stride: 0.5 }], "got 0.5"],
    ["dilation 0", [image, [[1]], { dilation: 0 }], "conv2d: dilation should be a whole"],
    ["negative padding", [image, [[1]], { padding: -1 }], "conv2d: padding should be a whole"],
    [
      "a side left out",
      [image, [[1]], { padding: { top: 1 } }],
      "conv2d: padding bottom should be",
    ],
    ["a side that is none", [image, [[1]], { padding: { up: 1 } }], 'got the string "up"'],
    ["an unknown padding", [image, [[1]], { padding: "half" }], 'got the string "half"'],
    ["no padding at all", [image, [[1]], { padding: null }], "got null"],
  ])("refuses %s", (_, args, message) => {
    const call = conv2d as (...args: unknown[]) => unknown;
    expect(() => call(...args)).toThrow(message);
    expect(() => call(...args)).toThrow(/^conv2d: /);
  });
});
