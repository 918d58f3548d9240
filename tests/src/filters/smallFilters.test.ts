import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binomialFilter,
  boxFilter,
  conv2d,
  embossFilter,
  filterSum,
  flip2d,
  laplacianFilter,
  sharpenFilter,
  sobelFilter,
  toNested,
} from "../../../src/index.ts";
import { expectClose } from "../expectClose.ts";
import { scipy } from "./scipy.ts";

const sizes = fc.integer({ min: 1, max: 30 });

describe("boxFilter", () => {
  test("is the mean: 1 in sum, whatever its size", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        expect(boxFilter(size).shape).toEqual([size, size]);
        expect(filterSum(boxFilter(size))).toBeCloseTo(1, 12);
        expect(new Set(boxFilter(size).data).size).toBe(1);
      }),
    );
  });

  test("gives what SciPy's uniform_filter gives", () => {
    expectClose(conv2d(scipy.image, boxFilter()), scipy.uniform, 1e-12);
  });

  test.each([0, -1, 1.5, Number.NaN])("refuses size %d", (size) => {
    expect(() => boxFilter(size)).toThrow(
      `boxFilter: size should be a whole number of at least 1, got ${size}`,
    );
  });
});

describe("binomialFilter", () => {
  test("by hand: sizes 1, 3 and 5", () => {
    expect(toNested(binomialFilter(1))).toEqual([[1]]);
    expect([...binomialFilter(3).data].map((w) => 16 * w)).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1]);
    expect([...binomialFilter(5).data].slice(10, 15).map((w) => 256 * w)).toEqual([
      6, 24, 36, 24, 6,
    ]);
  });

  test("is 1 in sum to the last digit, and the binomial of one size more is it blurred by 2x2", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (size) => {
        expect(filterSum(binomialFilter(size))).toBe(1);
        const blurred = conv2d(binomialFilter(size), boxFilter(2), { padding: 1 });
        expect(toNested(blurred)).toEqual(toNested(binomialFilter(size + 1)));
      }),
    );
  });

  test.each<[number, string]>([
    [0, "binomialFilter: size should be a whole number of at least 1, got 0"],
    [2.5, "got 2.5"],
    [31, "binomialFilter: size should be at most 30, got 31: take gaussianFilter"],
  ])("refuses size %d", (size, message) => {
    expect(() => binomialFilter(size)).toThrow(message);
  });
});

describe("sobelFilter", () => {
  test("gives what SciPy's sobel gives, along both axes", () => {
    expect(toNested(conv2d(scipy.image, sobelFilter("x")))).toEqual(scipy.sobelX);
    expect(toNested(conv2d(scipy.image, sobelFilter("y")))).toEqual(scipy.sobelY);
  });

  test("answers 8 times the slope, wherever the slope leads", () => {
    const slope = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(slope, slope, (right, down) => {
        const image = [0, 1, 2].map((y) => [0, 1, 2].map((x) => right * x + down * y));
        expect(conv2d(image, sobelFilter("x")).get(0, 0)).toBe(8 * right);
        expect(conv2d(image, sobelFilter("y")).get(0, 0)).toBe(8 * down);
      }),
    );
  });

  test("y is x with rows and columns exchanged", () => {
    expect(toNested(sobelFilter("x").transpose(1, 0))).toEqual(toNested(sobelFilter("y")));
  });

  test("refuses another direction", () => {
    expect(() => sobelFilter("z" as "x")).toThrow(
      'sobelFilter: direction should be "x" or "y", got the string "z"',
    );
  });
});

describe("laplacianFilter", () => {
  test("gives what SciPy's laplace gives", () => {
    expect(toNested(conv2d(scipy.image, laplacianFilter()))).toEqual(scipy.laplace);
  });

  test.each([4, 8] as const)("with %d neighbours is 0 in sum, and no turn changes it", (n) => {
    const filter = laplacianFilter(n);
    expect(filterSum(filter)).toBe(0);
    expect(filter.get(1, 1)).toBe(-n);
    expect(toNested(flip2d(filter))).toEqual(toNested(filter));
    expect(toNested(filter.transpose(1, 0))).toEqual(toNested(filter));
  });

  test("refuses another number of neighbours", () => {
    expect(() => laplacianFilter(6 as 4)).toThrow(
      "laplacianFilter: neighbours should be 4 or 8, got 6",
    );
  });
});

describe("sharpenFilter", () => {
  test("gives the image less its Laplacian, times the amount", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 10, noNaN: true }), (amount) => {
        const inner = scipy.image.slice(1, -1).map((row) => row.slice(1, -1));
        const expected = inner.map((row, y) => row.map((v, x) => v - amount * scipy.laplace[y][x]));
        expectClose(conv2d(scipy.image, sharpenFilter(amount)), expected, 1e-9);
      }),
    );
  });

  test("is 1 in sum", () => {
    expect(filterSum(sharpenFilter())).toBe(1);
  });

  test.each([0, -1, Number.NaN, Infinity])("refuses amount %d", (amount) => {
    expect(() => sharpenFilter(amount)).toThrow(
      `sharpenFilter: amount should be a number above 0, got ${amount}`,
    );
  });
});

describe("embossFilter", () => {
  test("is 1 in sum, and what it adds is the opposite after half a turn", () => {
    expect(filterSum(embossFilter())).toBe(1);
    const relief = embossFilter();
    relief.set(1, 1, 0);
    expect(toNested(flip2d(relief))).toEqual(
      (toNested(relief) as number[][]).map((row) => row.map((w) => 0 - w)),
    );
  });

  test("gives what SciPy's correlate gives with zeros around the image", () => {
    const same = conv2d(scipy.image, embossFilter(), { padding: "same" });
    expect(toNested(same)).toEqual(scipy.correlateSame);
  });
});
