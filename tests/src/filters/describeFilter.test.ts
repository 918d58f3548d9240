import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binomialFilter,
  boxFilter,
  conv2d,
  describeFilter,
  embossFilter,
  filterSum,
  flip2d,
  gaussianFilter,
  laplacianFilter,
  mexicanHatFilter,
  sharpenFilter,
  sobelFilter,
} from "../../../src/index.ts";
import type { ArrayLike } from "../../../src/index.ts";
import { wholeNumbers } from "../ops/arbitraries.ts";

describe("describeFilter", () => {
  const blurs = "keeps the brightness of flat parts, and blurs or moves what is fine";
  const detail =
    "gives 0 on flat parts and even slopes, and answers to spots, lines and both sides of an edge";
  test.each<[string, ArrayLike, string]>([
    ["box", boxFilter(), `3x3, sum 1: ${blurs}`],
    ["binomial", binomialFilter(), `3x3, sum 1: ${blurs}`],
    ["Gaussian", gaussianFilter(9, 1.3), `9x9, sum 1: ${blurs}`],
    ["Mexican hat", mexicanHatFilter(9, 1.3), `9x9, sum 0: ${detail}`],
    ["Laplacian", laplacianFilter(), `3x3, sum 0: ${detail}`],
    [
      "Sobel y",
      sobelFilter("y"),
      "3x3, sum 0: gives 0 on flat parts, and answers to edges across which it gets brighter downwards",
    ],
    [
      "a turned Sobel x",
      flip2d(sobelFilter("x")),
      "3x3, sum 0: gives 0 on flat parts, and answers to edges across which it gets brighter to the left",
    ],
    [
      "sharpen",
      sharpenFilter(),
      "3x3, sum 1: keeps the brightness of flat parts, and strengthens or weakens what is fine",
    ],
    [
      "emboss",
      embossFilter(),
      "3x3, sum 1: keeps the brightness of flat parts, and adds to edges across which it gets brighter to the right and downwards",
    ],
    ["zeros", [[0, 0]], "1x2, sum 0: gives 0 everywhere"],
    [
      "an even, skew filter",
      [[1, -2, 2, -1]],
      "1x4, sum 0: gives 0 on flat parts, and answers to edges across which it gets brighter to the left",
    ],
    [
      "third differences",
      [[-1, 3, -3, 1]],
      "1x4, sum 0: gives 0 on flat parts and even slopes, and answers to fine detail",
    ],
    [
      "the lecture's",
      [
        [1, 0, 1],
        [0, 1, 0],
        [1, 0, 1],
      ],
      "3x3, sum 5: multiplies the brightness of flat parts by 5, and blurs or moves what is fine",
    ],
  ])("%s in words", (_, filter, text) => {
    expect(describeFilter(filter).text).toBe(text);
  });

  test("tells what conv2d answers to a flat image, to slopes, and at the most", () => {
    const shapes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
    const filters = shapes.chain(([h, w]) => wholeNumbers([h, w]));
    fc.assert(
      fc.property(filters, (filter) => {
        const facts = describeFilter(filter);
        const answerTo = (value: (y: number, x: number, weight: number) => number) => {
          const [height, width] = filter.shape;
          const image = Array.from({ length: height }, (_, y) =>
            Array.from({ length: width }, (_, x) => value(y, x, filter.get(y, x))),
          );
          return conv2d(image, filter).get(0, 0);
        };
        const [middleY, middleX] = filter.shape.map((n) => (n - 1) / 2);
        expect(facts.sum).toBe(answerTo(() => 1) + 0);
        expect(facts.slopeX).toBeCloseTo(
          answerTo((_, x) => x - middleX),
          9,
        );
        expect(facts.slopeY).toBeCloseTo(
          answerTo((y) => y - middleY),
          9,
        );
        expect(facts.range[1]).toBe(answerTo((_, __, weight) => (weight > 0 ? 1 : 0)) + 0);
        expect(facts.range[0]).toBe(answerTo((_, __, weight) => (weight < 0 ? 1 : 0)) + 0);
        expect(facts.symmetric).toBe(flip2d(filter).data.every((w, i) => w === filter.data[i]));
        expect(facts.keepsBrightness).toBe(facts.sum === 1);
        expect(facts.ignoresFlat).toBe(facts.sum === 0);
      }),
    );
  });

  test.each<[string, ArrayLike, string]>([
    ["one axis", [1, 2], "describeFilter: filter should have shape [filterHeight, filterWidth]"],
    ["no weight", [[]], "describeFilter: filter is empty"],
    ["NaN", [[Number.NaN]], "describeFilter: filter[0][0] is NaN"],
  ])("refuses %s", (_, filter, message) => {
    expect(() => describeFilter(filter)).toThrow(message);
  });
});

describe("filterSum", () => {
  test("adds all weights, of any shape", () => {
    expect(filterSum([[[1, 2]], [[3, -10]]])).toBe(-4);
  });

  test("refuses what has no sum", () => {
    expect(() => filterSum([])).toThrow("filterSum: filter is empty");
    expect(() => filterSum([Infinity])).toThrow("filterSum: filter[0] is Infinity");
    expect(() => filterSum("box" as unknown as number[])).toThrow(
      'filterSum: filter should be an array or nested numbers such as [[1, 2], [3, 4]], got the string "box"',
    );
  });
});
