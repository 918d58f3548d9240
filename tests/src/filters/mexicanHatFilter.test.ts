import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  describeFilter,
  filterSum,
  flip2d,
  fromData,
  mexicanHatFilter,
  toNested,
} from "../../../src/index.ts";
import type { FloatArray } from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { scipy } from "./scipy.ts";

describe("mexicanHatFilter", () => {
  test("by hand: of size 3 and σ 1, from e^(-1/2) and the mean taken off", () => {
    const e = Math.exp(-0.5);
    const total = (1 + 2 * e) ** 2;
    const [middle, side, corner] = [2 / total, e / total, 0];
    const mean = (middle + 4 * side) / 9;
    expectClose(mexicanHatFilter(3, 1), [
      [corner - mean, side - mean, corner - mean],
      [side - mean, middle - mean, side - mean],
      [corner - mean, side - mean, corner - mean],
    ]);
  });

  test.each(scipy.gaussianLaplace)(
    "is SciPy's gaussian_laplace with its sign turned and its mean taken off, size $size, σ $sigma",
    ({ size, sigma, filter }) => {
      const mean = filterSum(filter) / size ** 2;
      const turned = filter.map((row) => row.map((weight) => mean - weight));
      expectClose(mexicanHatFilter(size, sigma), turned, 1e-14);
    },
  );

  const cases = fc
    .record({
      size: fc.integer({ min: 3, max: 25 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ size, share }) => ({ size, sigma: 0.5 + share * (size / 3 - 0.5) }));

  test("is 0 in sum, ignores slopes, is symmetric and highest in the middle", () => {
    fc.assert(
      fc.property(cases, ({ size, sigma }) => {
        const filter = mexicanHatFilter(size, sigma);
        expect(filterSum(filter)).toBeCloseTo(0, 10);
        const { ignoresFlat, slopeX, slopeY } = describeFilter(filter);
        expect({ ignoresFlat, slopeX, slopeY }).toEqual({
          ignoresFlat: true,
          slopeX: 0,
          slopeY: 0,
        });
        expect(toNested(flip2d(filter))).toEqual(toNested(filter));
        const middle = Math.floor(size / 2);
        expect(filter.get(middle, middle)).toBe(Math.max(...filter.data));
      }),
    );
  });

  test("takes an eighth of the size as σ, but at least half a pixel", () => {
    expect(toNested(mexicanHatFilter(16))).toEqual(toNested(mexicanHatFilter(16, 2)));
    expect(toNested(mexicanHatFilter(3))).toEqual(toNested(mexicanHatFilter(3, 0.5)));
  });

  test("answers most to a disc of radius σ√2", () => {
    const [size, sigma] = [41, 4];
    const hat = mexicanHatFilter(size, sigma);
    const radii = Array.from({ length: 12 }, (_, i) => i + 1);
    const answers = radii.map((radius) => answer(hat, disc(size, radius)));
    const best = radii[answers.indexOf(Math.max(...answers))];
    expect(Math.abs(best - sigma * Math.SQRT2)).toBeLessThan(1);
  });

  test.each<[number, number, string]>([
    [2, 1, "mexicanHatFilter: size should be a whole number of at least 3, got 2"],
    [9, 0, "mexicanHatFilter: sigma should be a number above 0, got 0"],
    [9, Number.NaN, "sigma should be a number above 0, got NaN"],
    [9, 0.4, "mexicanHatFilter: sigma should lie between 0.5 and size / 3 = 3, got 0.4"],
    [9, 3.1, "sigma should lie between 0.5 and size / 3 = 3, got 3.1"],
  ])("refuses size %d and σ %d", (size, sigma, message) => {
    expect(() => mexicanHatFilter(size, sigma)).toThrow(message);
  });
});

function disc(size: number, radius: number): FloatArray {
  const middle = (size - 1) / 2;
  const values = Float64Array.from({ length: size * size }, (_, at) =>
    Math.hypot((at % size) - middle, Math.floor(at / size) - middle) <= radius ? 1 : 0,
  );
  return fromData(values, [size, size]);
}

function answer(filter: FloatArray, image: FloatArray): number {
  return [...filter.data].reduce((sum, weight, i) => sum + weight * image.data[i], 0);
}
