import { expect, it } from "vitest";
import { expectedOf, judged } from "./judged.ts";

/** How many windows fit, counted one by one. */
function counted(n: number, k: number, stride: number, zeros: number, dilation = 1): number {
  let positions = 0;
  for (let at = -zeros; at + (k - 1) * dilation < n + zeros; at += stride) positions++;
  return positions;
}

it("05-stride and 05-padding expect 4 and 8 windows, counted one by one", () => {
  expect([counted(10, 3, 2, 0), counted(12, 5, 2, 4)]).toEqual([4, 8]);
  expect(expectedOf("05-stride")).toBe(4);
  expect(expectedOf("05-padding")).toBe(8);
});

it("05-size-function takes a function that counts windows one by one", () => {
  expect(judged("05-size-function", counted).verdict).toBe("right");
});

it("05-paddings expects what one counts with no, enough and all zeros", () => {
  expect(expectedOf("05-paddings")).toEqual({ valid: 6, same: 9, full: counted(9, 4, 1, 3) });
});

it("05-even-filter expects three zeros, the odd one after", () => {
  expect(expectedOf("05-even-filter")).toEqual({ before: 1, after: 2 });
});

it("05-same-stride expects the sums of the windows that begin on the image", () => {
  const pixel = (y: number, x: number) => (y > 5 || x > 5 ? 0 : 6 * y + x + 1);
  const sum = (y: number, x: number) =>
    pixel(y, x) + pixel(y, x + 2) + pixel(y + 1, x + 1) + pixel(y + 2, x) + pixel(y + 2, x + 2);
  const map = [0, 2, 4].map((y) => [0, 2, 4].map((x) => sum(y, x)));
  expect(map).toEqual([
    [40, 50, 34],
    [100, 110, 70],
    [84, 90, 65],
  ]);
  expect(expectedOf("05-same-stride")).toEqual(map);
});

it("05-dilation expects 3", () => {
  expect(counted(7, 3, 1, 0, 2)).toBe(3);
  expect(expectedOf("05-dilation")).toBe(3);
});

it("05-q1 and its parameters expect 28 by 28 by 6, and 456", () => {
  expect(expectedOf("05-q1")).toEqual([28, 28, 6]);
  expect(expectedOf("05-q1-parameters")).toBe(456);
});

it("05-one-by-one expects 1,040", () => {
  expect(expectedOf("05-one-by-one")).toBe(1040);
});

it("05-lenet expects 62,006: 61,706 of the padded network for digits and two more channels in six filters", () => {
  expect(61_706 + 2 * 25 * 6).toBe(62_006);
  expect(expectedOf("05-lenet")).toBe(62_006);
});

it("05-layer takes a layer that is put together from one-channel sums", () => {
  const layer = (image: number[][][], filters: number[][][][], biases: number[]) =>
    image
      .slice(filters.length - 1)
      .map((_, y) =>
        image[0]
          .slice(filters[0].length - 1)
          .map((__, x) =>
            biases.map((bias, n) =>
              filters
                .flatMap((row, u) =>
                  row.flatMap((channels, v) =>
                    channels.map((weights, c) => weights[n] * image[y + u][x + v][c]),
                  ),
                )
                .reduce((a, b) => a + b, bias),
            ),
          ),
      );
  expect(judged("05-layer", layer).verdict).toBe("right");
});

it("05-learned says that biases are parameters", () => {
  const answer = {
    weights: true,
    bias: true,
    stride: false,
    padding: false,
    filterCount: false,
    learningRate: false,
  };
  expect(judged("05-learned", answer).verdict).toBe("right");
  expect(judged("05-learned", { ...answer, bias: false }).message).toMatch(
    /A bias gets a gradient/,
  );
});

it("05-learned does not say that the words were swapped where all are called the same", () => {
  const names = ["weights", "bias", "stride", "padding", "filterCount", "learningRate"];
  const allCalled = (value: boolean) => Object.fromEntries(names.map((name) => [name, value]));
  expect(judged("05-learned", allCalled(true)).message).toMatch(/everything a parameter/);
  expect(judged("05-learned", allCalled(false)).message).toMatch(/nothing a parameter/);
});
