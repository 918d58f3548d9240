import { expect, it } from "vitest";
import { expectedOf, judged } from "./judged.ts";

/** Which pixels one number sees, followed back window by window. */
function seen(windows: number[], strides: number[], at = 0): [first: number, last: number] {
  return windows.reduceRight<[number, number]>(
    ([first, last], k, layer) => [first * strides[layer], last * strides[layer] + k - 1],
    [at, at],
  );
}

const size = (windows: number[], strides: number[]) => {
  const [first, last] = seen(windows, strides);
  return last - first + 1;
};

it("09-three expects 7, and 09-pooled 8", () => {
  expect(size([3, 3, 3], [1, 1, 1])).toBe(7);
  expect(size([3, 2, 3], [1, 2, 1])).toBe(8);
  expect(expectedOf("09-three")).toBe(7);
  expect(expectedOf("09-pooled")).toBe(8);
});

it("09-field takes a function that follows the windows back", () => {
  expect(judged("09-field", size).verdict).toBe("right");
});

it("09-cell expects the rows that one finds by going back", () => {
  const [first, last] = seen([3, 2, 3, 2], [1, 2, 1, 2], 3);
  expect([first, last]).toEqual([12, 21]);
  expect(expectedOf("09-cell")).toEqual({ first, last });
});

it("09-occlusion expects 485 images and 93 million multiply-adds", () => {
  const oneImage = 26 * 26 * 9 * 8 + 11 * 11 * 9 * 8 * 16 + 400 * 10;
  expect(oneImage).toBe(192_064);
  expect(Math.round((485 * oneImage) / 1e6)).toBe(93);
  expect(expectedOf("09-occlusion")).toEqual({ images: 485, millions: 93 });
});

it("09-deeper says that a second-layer filter lies on maps", () => {
  expect(judged("09-deeper", "c").verdict).toBe("right");
});
