import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, fromData, maxPool2d, toNested } from "../../../src/index.ts";
import type { Pool2dOptions } from "../../../src/index.ts";
import { wholeNumbers } from "./arbitraries.ts";
import { maxPool2dByTfjs } from "./oracle.ts";

const few = (max: number, min = 1) => fc.integer({ min, max });

describe("maxPool2d by hand", () => {
  const image = [
    [1, 1, 2, 4],
    [5, 6, 7, 8],
    [3, 2, 1, 0],
    [1, 2, 3, 4],
  ];

  test.each<[string, number[][], Pool2dOptions, number[][]]>([
    [
      "2x2, the usual case",
      image,
      {},
      [
        [6, 8],
        [3, 4],
      ],
    ],
    [
      "windows that overlap",
      image,
      { poolSize: 3, stride: 1 },
      [
        [7, 8],
        [7, 8],
      ],
    ],
    [
      "what the last step does not reach is left out",
      [[1, 2, 9]],
      { poolSize: 1, stride: 2 },
      [[1, 9]],
    ],
    [
      "an odd row and column",
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      {},
      [[5]],
    ],
    [
      "padding is never chosen, also among negative pixels",
      [
        [-1, -2],
        [-3, -4],
      ],
      { stride: 1, padding: "same" },
      [
        [-1, -2],
        [-3, -4],
      ],
    ],
    [
      "zeros on one side only",
      [[-5, -6]],
      { stride: 1, padding: { top: 1, bottom: 0, left: 1, right: 0 } },
      [[-5, -5]],
    ],
  ])("%s", (_, input, options, expected) => {
    expect(toNested(maxPool2d(input, options))).toEqual(expected);
  });

  test("ceil adds windows that hang over the edge, refuse throws", () => {
    expect(
      toNested(
        maxPool2d(
          [
            [1, 2, 9],
            [3, 4, 5],
          ],
          { rounding: "ceil" },
        ),
      ),
    ).toEqual([[4, 9]]);
    expect(() =>
      maxPool2d(
        [
          [1, 2, 9],
          [3, 4, 5],
        ],
        { rounding: "refuse" },
      ),
    ).toThrow("maxPool2d: stride 2 does not fit");
    const sparse = { poolSize: 1, stride: 3, rounding: "ceil" } as const;
    expect(() => maxPool2d([[1, 2, 3]], sparse)).toThrow("should be smaller than poolSize 1");
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
    expect(toNested(maxPool2d(twoChannels))).toEqual([[[4, 8]]]);
  });
});

describe("maxPool2d in general", () => {
  const cases = fc
    .record({ n: few(2), h: few(8), w: few(8), c: few(3), poolSize: few(4), stride: few(3) })
    .chain((s) =>
      fc.record({
        image: wholeNumbers([s.n, s.h, s.w, s.c]),
        poolSize: fc.constant(s.poolSize),
        stride: fc.constant(s.stride),
        padding: fc.oneof(
          fc.constantFrom<"same" | "valid">("same", "valid"),
          few(s.poolSize - 1, 0),
        ),
      }),
    )
    .filter(({ image, poolSize, padding }) => {
      const border = typeof padding === "number" ? 2 * padding : 0;
      const least = Math.min(image.shape[1], image.shape[2]) + border;
      return padding === "same" || poolSize <= least;
    });

  test("equals tfjs, whatever the shape, window, stride and padding", () => {
    fc.assert(
      fc.property(cases, ({ image, poolSize, stride, padding }) => {
        const expected = maxPool2dByTfjs(image, poolSize, stride, padding);
        expect(toNested(maxPool2d(image, { poolSize, stride, padding }))).toEqual(expected);
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
    expect(toNested(maxPool2d(image.transpose(1, 0)))).toEqual([[4]]);
    expect(toNested(image)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(maxPool2d(fromData(new Float32Array(4), [2, 2])).dtype).toBe("float32");
  });
});

describe("maxPool2d on bad input", () => {
  const image = [
    [1, 2],
    [3, 4],
  ];

  test.each<[string, unknown[], string]>([
    [
      "a window larger than the image",
      [image, { poolSize: 3 }],
      'pool 3x3 does not fit image 2x2 with padding "valid"',
    ],
    ["a window of 0", [image, { poolSize: 0 }], "poolSize should be a whole number of at least 1"],
    ["half a window", [image, { poolSize: 1.5 }], "got 1.5"],
    ["stride 0", [image, { stride: 0 }], "stride should be a whole number of at least 1, got 0"],
    [
      "windows that would lie in the padding whole",
      [image, { padding: 2 }],
      "padding 2 should be smaller than poolSize 2",
    ],
    ["one axis", [[1, 2]], "image should have shape [height, width] or"],
    [
      "NaN",
      [
        [
          [1, Number.NaN],
          [1, 1],
        ],
      ],
      "image[0][1] is NaN",
    ],
    ["ragged rows", [[[1, 2], [3]]], "image is ragged"],
    ["an empty image", [[]], "image is empty"],
    ["nothing", [undefined], "got undefined"],
  ])("refuses %s", (_, args, message) => {
    const call = maxPool2d as (...args: unknown[]) => unknown;
    expect(() => call(...args)).toThrow(message);
    expect(() => call(...args)).toThrow(/^maxPool2d: /);
  });
});
