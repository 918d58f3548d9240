import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterSum, flip2d, gaussianFilter, toNested } from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { scipy } from "./scipy.ts";

describe("gaussianFilter", () => {
  test("by hand: of size 2 all four weights lie equally far from the middle", () => {
    expectClose(gaussianFilter(2, 1), [
      [0.25, 0.25],
      [0.25, 0.25],
    ]);
  });

  test("by hand: of size 3 with e^(-1/2σ²) = 1/2, the weights are [1 2 1] by [1 2 1] over 16", () => {
    const sigma = 1 / Math.sqrt(2 * Math.log(2));
    expectClose(gaussianFilter(3, sigma), [
      [1 / 16, 1 / 8, 1 / 16],
      [1 / 8, 1 / 4, 1 / 8],
      [1 / 16, 1 / 8, 1 / 16],
    ]);
  });

  test.each(scipy.gaussian)("equals SciPy's, size $size, σ $sigma", ({ size, sigma, filter }) => {
    expectClose(gaussianFilter(size, sigma), filter, 1e-15);
  });

  test("is 1 in sum, never negative, the same upside down and transposed, whatever size and σ", () => {
    const sizes = fc.integer({ min: 1, max: 25 });
    const sigmas = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(sizes, sigmas, (size, sigma) => {
        const filter = gaussianFilter(size, sigma);
        expect(filterSum(filter)).toBeCloseTo(1, 12);
        expect(Math.min(...filter.data)).toBeGreaterThanOrEqual(0);
        expect(toNested(flip2d(filter))).toEqual(toNested(filter));
        expect(toNested(filter.transpose(1, 0))).toEqual(toNested(filter));
      }),
    );
  });

  test("takes a sixth of the size as σ", () => {
    expect(toNested(gaussianFilter(7))).toEqual(toNested(gaussianFilter(7, 7 / 6)));
  });

  test.each<[number, number, string]>([
    [0, 1, "gaussianFilter: size should be a whole number of at least 1, got 0"],
    [2.5, 1, "size should be a whole number of at least 1, got 2.5"],
    [3, 0, "gaussianFilter: sigma should be a number above 0, got 0"],
    [3, -1, "sigma should be a number above 0, got -1"],
    [3, Number.NaN, "sigma should be a number above 0, got NaN"],
    [3, Infinity, "sigma should be a number above 0, got Infinity"],
  ])("refuses size %d and σ %d", (size, sigma, message) => {
    expect(() => gaussianFilter(size, sigma)).toThrow(message);
  });
});
