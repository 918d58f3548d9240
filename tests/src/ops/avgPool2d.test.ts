import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, avgPool2d, fromData, toNested } from "../../../src/index.ts";
import type { AvgPool2dOptions } from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { pool2dByTfjs } from "./oracle.ts";
import { poolingCases } from "./pooling.ts";

describe("avgPool2d by hand", () => {
  const image = [
    [1, 1, 2, 4],
    [5, 6, 7, 8],
    [3, 2, 1, 0],
    [1, 2, 3, 4],
  ];
  const above = { top: 1, bottom: 0, left: 0, right: 0 };

  test.each<[string, number[][], AvgPool2dOptions, number[][]]>([
    [
      "2x2, the usual case",
      image,
      {},
      [
        [3.25, 5.25],
        [2, 2],
      ],
    ],
    ["windows that overlap", [[1, 3, 5]], { poolSize: 1, stride: 1 }, [[1, 3, 5]]],
    ["padding does not count", [[4, 6]], { padding: above }, [[5]]],
    ["padding counts if told so", [[4, 6]], { padding: above, countPadding: true }, [[2.5]]],
    [
      "ceil adds a window that hangs over",
      [
        [1, 3, 5],
        [1, 3, 5],
      ],
      { rounding: "ceil" },
      [[2, 5]],
    ],
    [
      "ceil and counted padding",
      [
        [1, 3, 5],
        [1, 3, 5],
      ],
      { rounding: "ceil", countPadding: true },
      [[2, 2.5]],
    ],
  ])("%s", (_, input, options, expected) => {
    expect(toNested(avgPool2d(input, options))).toEqual(expected);
  });

  test("pools each channel for itself", () => {
    const twoChannels = [
      [
        [1, 8],
        [2, 7],
      ],
      [
        [3, 6],
        [4, 5],
      ],
    ];
    expect(toNested(avgPool2d(twoChannels))).toEqual([[[2.5, 6.5]]]);
  });
});

describe("avgPool2d in general", () => {
  test("equals tfjs, whatever the shape, window, stride, padding and rounding", () => {
    fc.assert(
      fc.property(poolingCases, ({ image, poolSize, stride, padding, rounding }) => {
        const options = { poolSize, stride, padding, rounding };
        const expected = pool2dByTfjs(image, { kind: "average", ...options });
        expectClose(avgPool2d(image, options), expected, 1e-5);
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps the type, reads views and changes nothing", () => {
    const image = array([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(toNested(avgPool2d(image.transpose(1, 0)))).toEqual([[2.5]]);
    expect(toNested(image)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(avgPool2d(fromData(new Float32Array(4), [2, 2])).dtype).toBe("float32");
  });

  test.each<[string, unknown[], string]>([
    ["a window larger than the image", [[[1]], {}], "pool 2x2 does not fit image 1x1"],
    ["a window of 0", [[[1]], { poolSize: 0 }], "poolSize should be a whole number of at least 1"],
    [
      "windows that would lie in the padding whole",
      [[[1]], { padding: 2 }],
      "padding 2 should be smaller",
    ],
    [
      "a stride that does not fit, with refuse",
      [[[1, 2, 3]], { poolSize: 1, stride: 3, rounding: "refuse" }],
      "stride 3 does not fit",
    ],
    ["an unknown rounding", [[[1]], { poolSize: 1, rounding: "up" }], "rounding should be"],
    ["NaN", [[[1, Number.NaN]], { poolSize: 1 }], "image[0][1] is NaN"],
    ["an empty image", [[]], "image is empty"],
    ["one axis", [[1, 2]], "image should have shape"],
  ])("refuses %s", (_, args, message) => {
    const call = avgPool2d as (...args: unknown[]) => unknown;
    expect(() => call(...args)).toThrow(message);
    expect(() => call(...args)).toThrow(/^avgPool2d: /);
  });
});
