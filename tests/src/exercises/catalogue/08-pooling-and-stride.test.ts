import { expect, it } from "vitest";
import { expectedOf, judged } from "./judged.ts";

it("08-windows expects the largest of each quarter", () => {
  expect(expectedOf("08-windows")).toEqual([
    [Math.max(-1, -3, -4, -2), Math.max(2, 0, 7, 1)],
    [Math.max(5, 0, 3, 4), Math.max(-6, -8, -5, -9)],
  ]);
});

it("08-parameters expects none", () => {
  expect(expectedOf("08-parameters")).toBe(0);
});

it("08-max-pool takes a function that sorts each window", () => {
  const maxPool = (image: number[][], size: number, stride: number) => {
    const starts = (n: number) =>
      Array.from({ length: n }, (_, k) => k).filter((k) => k % stride === 0 && k + size <= n);
    return starts(image.length).map((y) =>
      starts(image[0].length).map((x) =>
        image
          .slice(y, y + size)
          .flatMap((row) => row.slice(x, x + size))
          .toSorted((a, b) => a - b)
          .at(-1),
      ),
    );
  };
  expect(judged("08-max-pool", maxPool).verdict).toBe("right");
});

it("08-max-pool-gradient takes a function that measures slopes of the pooled sum", () => {
  const gradient = (image: number[][], size: number, stride: number, out: number[][]) => {
    const step = 1e-6;
    const total = (pixels: number[][]) =>
      out
        .flatMap((row, y) =>
          row.map((d, x) => {
            const window = pixels
              .slice(y * stride, y * stride + size)
              .flatMap((pixelRow) => pixelRow.slice(x * stride, x * stride + size));
            return d * Math.max(...window);
          }),
        )
        .reduce((a, b) => a + b);
    // Of equal pixels the first is to count: a tiny slope makes it the largest.
    const tilted = image.map((row, y) =>
      row.map((pixel, x) => pixel - 1e-4 * (y * row.length + x)),
    );
    return tilted.map((row, y) =>
      row.map((_, x) => {
        const raised = tilted.map((other) => [...other]);
        raised[y][x] += step;
        return Math.round((total(raised) - total(tilted)) / step);
      }),
    );
  };
  expect(judged("08-max-pool-gradient", gradient).verdict).toBe("right");
});

it("08-deck expects the four sums that one finds by hand", () => {
  expect(expectedOf("08-deck")).toEqual([
    [4, 4],
    [2, 4],
  ]);
});

it("08-same expects the zeros that the last window needs, shared out with the odd one after", () => {
  /** Pixels of a row, from 0, that lie under the windows: what is below 0 or past the end is a zero. */
  const seen = (pixels: number) => {
    const starts = Array.from({ length: pixels }, (_, i) => i).filter((i) => i % 2 === 0);
    const needed = starts.at(-1)! + 7 - pixels;
    return { before: Math.floor(needed / 2), after: Math.ceil(needed / 2) };
  };
  expect(expectedOf("08-same")).toEqual({
    ...seen(224),
    apart: 3 - seen(224).before,
    apart225: 3 - seen(225).before,
  });
  expect(expectedOf("08-same")).toEqual({ before: 2, after: 3, apart: 1, apart225: 0 });
});

it("08-ceil expects 55 and 56, the last window hanging over by one row", () => {
  const lastStart = 2 * 55;
  expect(lastStart + 3 - 112).toBe(1);
  expect(expectedOf("08-ceil")).toEqual({ floor: 55, ceil: 56, missing: 1 });
});

it("08-cost expects 36,928 parameters for either, and four times the work", () => {
  expect((9 * 64 + 1) * 64).toBe(36_928);
  expect(expectedOf("08-cost")).toEqual({ a: 36_928, b: 36_928, ratio: 4 });
});
