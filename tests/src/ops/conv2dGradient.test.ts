import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  array,
  conv2d,
  conv2dGradient,
  fromData,
  numericGradient,
  toNested,
} from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { convolutionGradientCases, smallConvolutionGradientCases } from "./arbitraries.ts";
import { deckFilter, deckImage } from "./deck.ts";
import { conv2dGradientByTfjs } from "./oracle.ts";
import { weighedSum } from "./weighedSum.ts";

describe("conv2dGradient by hand", () => {
  test("one derivative: the image collects the filter, the filter the window", () => {
    const one = [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ];
    const { inputGradient, filterGradient, biasGradient } = conv2dGradient(
      deckImage,
      deckFilter,
      one,
    );
    expect(toNested(inputGradient)).toEqual([
      [0, 0, 0, 0, 0],
      [0, 1, 0, 1, 0],
      [0, 0, 1, 0, 0],
      [0, 1, 0, 1, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(toNested(filterGradient)).toEqual(deckImage.slice(1, 4).map((row) => row.slice(1, 4)));
    expect(toNested(biasGradient)).toEqual([1]);
  });

  test("overlapping windows add up", () => {
    const { inputGradient, filterGradient, biasGradient } = conv2dGradient(
      [[1, 2, 3]],
      [[10, 20]],
      [[1, 100]],
    );
    expect(toNested(inputGradient)).toEqual([[10, 1020, 2000]]);
    expect(toNested(filterGradient)).toEqual([[201, 302]]);
    expect(toNested(biasGradient)).toEqual([101]);
  });

  test("what the padding collects is dropped", () => {
    const options = { padding: { top: 0, bottom: 0, left: 1, right: 0 } };
    const { inputGradient, filterGradient } = conv2dGradient(
      [[1, 2]],
      [[10, 20]],
      [[1, 100]],
      options,
    );
    expect(toNested(inputGradient)).toEqual([[1020, 2000]]);
    expect(toNested(filterGradient)).toEqual([[100, 201]]);
  });
});

describe("conv2dGradient in general", () => {
  test("equals tfjs, whatever the shapes, stride, padding and dilation", () => {
    fc.assert(
      fc.property(convolutionGradientCases, ({ image, filter, outGradient, options }) => {
        const expected = conv2dGradientByTfjs(image, filter, outGradient, options);
        const got = conv2dGradient(image, filter, outGradient, options);
        expectClose(got.inputGradient, expected.inputGradient, 0);
        expectClose(got.filterGradient, expected.filterGradient, 0);
        expectClose(got.biasGradient, expected.biasGradient, 0);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test("equals the numeric gradients", () => {
    fc.assert(
      fc.property(smallConvolutionGradientCases, ({ image, filter, outGradient, options }) => {
        const got = conv2dGradient(image, filter, outGradient, options);
        const bias = fromData(new Float64Array(filter.shape[3]), [filter.shape[3]]);
        const measure = (f: Parameters<typeof weighedSum>[0], x: typeof image) =>
          numericGradient(weighedSum(f, outGradient), x);
        const ofImage = measure((x) => conv2d(x, filter, options), image);
        const ofFilter = measure((w) => conv2d(image, w, options), filter);
        const ofBias = measure((b) => conv2d(image, filter, { ...options, bias: b }), bias);
        expectClose(got.inputGradient, ofImage, 1e-4);
        expectClose(got.filterGradient, ofFilter, 1e-4);
        expectClose(got.biasGradient, ofBias, 1e-4);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test("keeps type and arguments, and the shape of flat images and filters", () => {
    const image = array(deckImage);
    const before = [...image.data];
    const got = conv2dGradient(image, deckFilter, [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    expect([...image.data]).toEqual(before);
    expect([got.inputGradient.shape, got.filterGradient.shape]).toEqual([
      [5, 5],
      [3, 3],
    ]);
    const floats = conv2dGradient(
      fromData(new Float32Array(4), [2, 2]),
      [[1]],
      [
        [1, 1],
        [1, 1],
      ],
    );
    expect(floats.inputGradient.dtype).toBe("float32");
    expect(floats.filterGradient.dtype).toBe("float32");
    expect(floats.biasGradient.dtype).toBe("float32");
  });

  test.each<[string, unknown[], string]>([
    [
      "derivatives of another shape",
      [deckImage, deckFilter, [[1]]],
      "outGradient should have shape [3, 3], as the output of conv2d has, got shape [1, 1]",
    ],
    ["NaN among them", [[[1]], [[1]], [[Number.NaN]]], "outGradient[0][0] is NaN"],
    ["a filter that does not fit", [[[1]], deckFilter, [[1]]], "filter 3x3 does not fit image 1x1"],
    ["no derivatives", [[[1]], [[1]], undefined], "outGradient should be an array"],
    ["an unknown padding", [[[1]], [[1]], [[1]], { padding: "half" }], "padding should be"],
  ])("refuses %s", (_, args, message) => {
    const call = conv2dGradient as (...args: unknown[]) => unknown;
    expect(() => call(...args)).toThrow(message);
    expect(() => call(...args)).toThrow(/^conv2dGradient: /);
  });
});
