import { expect, it } from "vitest";
import { expectedOf, judged } from "./judged.ts";

it("06-pixels expects 72,000,100 and 2,432", () => {
  expect((400 * 600 * 3 + 1) * 100).toBe(72_000_100);
  expect((5 * 5 * 3 + 1) * 32).toBe(2432);
  expect(expectedOf("06-pixels")).toEqual({ dense: 72_000_100, convolution: 2432 });
});

it("06-unshared expects ten numbers for each of 676 positions of eight maps", () => {
  expect(expectedOf("06-unshared")).toBe(676 * 8 * 10);
});

it("06-matrix takes weights whose product with a row is the sliding sum", () => {
  const denseWeights = (filter: number[], length: number) =>
    Array.from({ length }, (_, pixel) =>
      Array.from(
        { length: length - filter.length + 1 },
        (__, position) => filter[pixel - position] ?? 0,
      ),
    );
  const row = [1, 2, 4];
  const products = [0, 1].map((p) =>
    denseWeights([5, 7], 3)
      .map((weights, pixel) => weights[p] * row[pixel])
      .reduce((a, b) => a + b),
  );
  expect(products).toEqual([5 * 1 + 7 * 2, 5 * 2 + 7 * 4]);
  expect(judged("06-matrix", denseWeights).verdict).toBe("right");
});

it("06-exact expects the shift that three halvings leave whole", () => {
  const exact = [1, 2, 6, 8].filter((shift) => Number.isInteger(shift / 2 / 2 / 2));
  expect(exact).toEqual([8]);
  expect(judged("06-exact", "d").verdict).toBe("right");
});
