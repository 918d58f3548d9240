import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convolve2d, convolve2dGradient, numericGradient, toNested } from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { smallConvolutionGradientCases } from "./arbitraries.ts";
import { weighedSum } from "./weighedSum.ts";

describe("convolve2dGradient", () => {
  test("by hand: the last weight met the first pixel", () => {
    const got = convolve2dGradient([[1, 2, 3]], [[10, 20]], [[1, 100]]);
    expect(toNested(got.inputGradient)).toEqual([[20, 2010, 1000]]);
    expect(toNested(got.filterGradient)).toEqual([[302, 201]]);
    expect(toNested(got.biasGradient)).toEqual([101]);
  });

  test("equals the numeric gradients", () => {
    fc.assert(
      fc.property(smallConvolutionGradientCases, ({ image, filter, outGradient, options }) => {
        const got = convolve2dGradient(image, filter, outGradient, options);
        const ofImage = weighedSum((x) => convolve2d(x, filter, options), outGradient);
        const ofFilter = weighedSum((w) => convolve2d(image, w, options), outGradient);
        expectClose(got.inputGradient, numericGradient(ofImage, image), 1e-4);
        expectClose(got.filterGradient, numericGradient(ofFilter, filter), 1e-4);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test("names itself in errors", () => {
    expect(() => convolve2dGradient([[1]], [[1]], [[1, 2]])).toThrow(
      "convolve2dGradient: outGradient should have shape [1, 1], as the output of convolve2d has",
    );
    expect(() => convolve2dGradient([[1]], [[1, 2]], [[1]])).toThrow(
      "convolve2dGradient: filter 1x2 does not fit image 1x1",
    );
  });
});
