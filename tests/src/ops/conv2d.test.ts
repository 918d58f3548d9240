import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, conv2d, convolve2d, fromData, toNested } from "../../../src/index.ts";
import type { Window2dOptions } from "../../../src/index.ts";
import { convolutionCases, wholeNumbers } from "./arbitraries.ts";
import { deckFilter, deckImage, oneToNine } from "./deck.ts";
import { conv2dByTfjs } from "./oracle.ts";

describe("conv2d by hand", () => {
  test.each<[string, number[][], number[][], Window2dOptions, number[][]]>([
    [
      "the lecture's example",
      deckImage,
      deckFilter,
      {},
      [
        [4, 3, 4],
        [2, 4, 3],
        [2, 3, 4],
      ],
    ],
    [
      "the lecture's example, zero-padded",
      deckImage,
      deckFilter,
      { padding: "same" },
      [
        [2, 2, 3, 1, 1],
        [1, 4, 3, 4, 1],
        [1, 2, 4, 3, 3],
        [1, 2, 3, 4, 1],
        [0, 2, 2, 1, 1],
      ],
    ],
    [
      "a filter of 1 to 9",
      deckImage,
      oneToNine,
      {},
      [
        [26, 35, 34],
        [20, 34, 33],
        [26, 31, 22],
      ],
    ],
    [
      "stride 2",
      deckImage,
      deckFilter,
      { stride: 2 },
      [
        [4, 4],
        [2, 4],
      ],
    ],
    [
      "a Gaussian, times 16",
      deckImage,
      [
        [1, 2, 1],
        [2, 4, 2],
        [1, 2, 1],
      ],
      {},
      [
        [11, 14, 11],
        [6, 13, 14],
        [6, 12, 11],
      ],
    ],
    [
      "a Laplacian",
      deckImage,
      [
        [0, 1, 0],
        [1, -4, 1],
        [0, 1, 0],
      ],
      {},
      [
        [-2, 0, -2],
        [2, -1, 0],
        [2, -1, -2],
      ],
    ],
    [
      "stride 2 with a border of 1",
      [
        [2, 2, 3, 3, 3],
        [0, 1, 3, 0, 3],
        [2, 3, 0, 1, 3],
        [3, 3, 2, 1, 2],
        [3, 3, 0, 2, 3],
      ],
      [
        [2, 0, 1],
        [1, 0, 0],
        [0, 1, 1],
      ],
      { stride: 2, padding: 1 },
      [
        [1, 5, 6],
        [7, 8, 3],
        [3, 10, 4],
      ],
    ],
    [
      "same at stride 2 on an even image: the one row of zeros goes below",
      Array.from({ length: 6 }, (_, y) => Array.from({ length: 6 }, (_, x) => 6 * y + x + 1)),
      deckFilter,
      { stride: 2, padding: "same" },
      [
        [40, 50, 34],
        [100, 110, 70],
        [84, 90, 65],
      ],
    ],
    [
      "dilation 2: the corners and the middle of 5x5",
      deckImage,
      deckFilter,
      { dilation: 2 },
      [[2]],
    ],
    [
      "one tap",
      [
        [1, 2],
        [3, 4],
      ],
      [[10]],
      {},
      [
        [10, 20],
        [30, 40],
      ],
    ],
    [
      "an even, non-square filter",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [[1, 10]],
      {},
      [
        [21, 32],
        [54, 65],
      ],
    ],
    [
      "zeros above and to the left only",
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 10],
        [100, 1000],
      ],
      { padding: { top: 1, bottom: 0, left: 1, right: 0 } },
      [
        [1000, 2100],
        [3010, 4321],
      ],
    ],
  ])("%s", (_, image, filter, options, expected) => {
    expect(toNested(conv2d(image, filter, options))).toEqual(expected);
  });

  test("adds a bias for each filter, and convolve2d does", () => {
    const filters = [[[[1, 10]]]];
    const expected = [
      [
        [6, 17],
        [7, 27],
      ],
    ];
    expect(toNested(conv2d([[[1], [2]]], filters, { bias: [5, 7] }))).toEqual(expected);
    expect(toNested(convolve2d([[[1], [2]]], filters, { bias: [5, 7] }))).toEqual(expected);
  });

  test("floors by default where the stride does not fit; ceil and refuse are there", () => {
    const image = [[1, 2, 3, 4]];
    expect(toNested(conv2d(image, [[1, 10]], { stride: 3 }))).toEqual([[21]]);
    expect(toNested(conv2d(image, [[1, 10]], { stride: 3, rounding: "ceil" }))).toEqual([[21, 4]]);
    expect(() => conv2d(image, [[1, 10]], { stride: 3, rounding: "refuse" })).toThrow(
      "conv2d: stride 3 does not fit: (4 + 0 + 0 - 2) / 3",
    );
  });

  test("same-before puts an odd zero above and to the left", () => {
    const ramp = Array.from({ length: 6 }, (_, y) =>
      Array.from({ length: 6 }, (__, x) => 6 * y + x + 1),
    );
    const options = { stride: 2, padding: "same-before" } as const;
    expect(toNested(conv2d(ramp, deckFilter, options))).toEqual([
      [9, 21, 27],
      [41, 75, 85],
      [77, 135, 145],
    ]);
  });

  test("sums over the channels, and gives one map per filter", () => {
    const image = [
      [
        [1, 2],
        [3, 4],
      ],
    ];
    const filters = [
      [
        [
          [1, 0, 10],
          [0, 1, 100],
        ],
      ],
    ];
    expect(toNested(conv2d(image, filters))).toEqual([
      [
        [1, 2, 210],
        [3, 4, 430],
      ],
    ]);
  });

  test("treats the images of a batch one by one", () => {
    const batch = [[[[1], [2]]], [[[3], [4]]]];
    expect(toNested(conv2d(batch, [[[[5]]]]))).toEqual([[[[5], [10]]], [[[15], [20]]]]);
  });
});

describe("conv2d in general", () => {
  test("equals tfjs, whatever the shapes, stride, padding and dilation", () => {
    fc.assert(
      fc.property(convolutionCases, ({ image, filter, options }) => {
        const expected = conv2dByTfjs(image, filter, options);
        expect(toNested(conv2d(image, filter, options))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("is linear in the image", () => {
    const pair = fc.tuple(wholeNumbers([6, 5]), wholeNumbers([6, 5]), wholeNumbers([3, 2]));
    fc.assert(
      fc.property(pair, ([a, b, filter]) => {
        const sum = fromData(
          a.data.map((v: number, i: number) => 2 * v + b.data[i]),
          [6, 5],
        );
        const [one, two] = [conv2d(a, filter).data, conv2d(b, filter).data];
        expect([...conv2d(sum, filter).data]).toEqual([...one].map((v, i) => 2 * v + two[i]));
      }),
    );
  });

  test("moves with the image: shift the image and the map shifts", () => {
    fc.assert(
      fc.property(wholeNumbers([7, 8]), wholeNumbers([3, 3]), (image, filter) => {
        const whole = conv2d(image, filter);
        expect(toNested(conv2d(image.lo(1, 2), filter))).toEqual(toNested(whole.lo(1, 2)));
      }),
    );
  });

  test("changes neither image nor filter, and reads views", () => {
    const image = array(deckImage);
    const filter = array(oneToNine);
    const before = [[...image.data], [...filter.data]];
    const turned = conv2d(image.transpose(1, 0), filter.transpose(1, 0), { padding: "same" });
    expect([[...image.data], [...filter.data]]).toEqual(before);
    const straight = conv2d(image, filter, { padding: "same" });
    expect(toNested(turned.transpose(1, 0))).toEqual(toNested(straight));
  });

  test("keeps float32 images float32, and makes float64 of the rest", () => {
    expect(conv2d(fromData(new Float32Array(4), [2, 2]), [[1]]).dtype).toBe("float32");
    expect(conv2d(fromData(new Uint8Array(4), [2, 2]), [[1]]).dtype).toBe("float64");
    expect(conv2d([[1]], [[1]]).dtype).toBe("float64");
  });

  test("does not overflow bytes", () => {
    const bytes = fromData(Uint8Array.of(255, 255), [1, 2]);
    expect(toNested(conv2d(bytes, [[1, 1]]))).toEqual([[510]]);
  });
});
