import { toNested } from "../../arrays/index.ts";
import { boxFilter, filterImage } from "../../filters/index.ts";
import { drawBetween, drawMatrix } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** The mean of every window, with each of the ways to get it wrong as an option. */
function windowMeans(
  source: number[][],
  size: number,
  { divisor = size * size, missing = 0 } = {},
): number[][] {
  const rows = source.length - size + 1 - missing;
  const columns = source[0].length - size + 1 - missing;
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_, x) => {
      const window = source.slice(y, y + size).flatMap((row) => row.slice(x, x + size));
      return window.reduce((sum, pixel) => sum + pixel, 0) / divisor;
    }),
  );
}

/** Asks for the mean of every square of pixels. */
export const blur: FunctionExercise<[number[][], number]> = {
  kind: "function",
  id: "03-blur",
  title: "Write a blur",
  points: 3,
  statement: `\
Write the simplest blur: each value of the result is the **mean** of a square of \`size\` by \`size\` pixels.
The square stays inside the image, which need not be square itself: it has
$\\text{height} - \\text{size} + 1$ positions downwards and $\\text{width} - \\text{size} + 1$ across.`,
  answerName: "blur",
  answer: `\
function blur(image: number[][], size: number) {
  // BEGIN SOLUTION
  const height = image.length - size + 1;
  const width = image[0].length - size + 1;
  const result: number[][] = [];
  for (let y = 0; y < height; y++) {
    result.push([]);
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let u = 0; u < size; u++) {
        for (let v = 0; v < size; v++) sum += image[y + u][x + v];
      }
      result[y].push(sum / (size * size));
    }
  }
  return result;
  // END SOLUTION
}`,
  cases: [
    [
      [
        [1, 2, 3, 6],
        [4, 5, 9, 8],
        [7, 0, 2, 4],
      ],
      2,
    ],
  ],
  draw: (random) => {
    const size = drawBetween(random, 2, 3);
    const height = size + drawBetween(random, 1, 2);
    return [drawMatrix(random, height, height + drawBetween(random, 1, 2), 0, 9), size];
  },
  reference: (source, size) => toNested(filterImage(source, boxFilter(size))),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "sums only",
      bug: (source, size) => windowMeans(source, size, { divisor: 1 }),
      hint: "That is the sum of each square: a mean is divided by the number of pixels.",
    },
    {
      name: "divides by the side",
      bug: (source, size) => windowMeans(source, size, { divisor: size }),
      hint: "You divided by the side of the square: how many pixels does a square hold?",
    },
    {
      name: "always divides by nine",
      bug: (source, size) => windowMeans(source, size, { divisor: 9 }),
      hint: "You divided by nine, which fits a side of three only.",
    },
    {
      name: "leaves the last positions out",
      bug: (source, size) => windowMeans(source, size, { missing: 1 }),
      hint: "The last row and the last column of positions are missing: the first position counts too.",
    },
    {
      name: "takes the image for square",
      bug: (source, size) =>
        windowMeans(source, size).map((row, _, all) => row.slice(0, all.length)),
      hint: "You made as many columns as rows. The image may be wider than it is high.",
    },
    {
      name: "one row for all",
      bug: (source, size) => {
        const means = windowMeans(source, size);
        return means.map(() => means[means.length - 1]);
      },
      hint: "All rows of your result are the last one. Did you fill it with one and the same array? Make a new one for each row.",
    },
    {
      name: "rounds",
      bug: (source, size) => windowMeans(source, size).map((row) => row.map(Math.round)),
      hint: "The means were rounded to whole numbers: leave them as they are.",
    },
    {
      name: "skips from square to square",
      bug: (source, size) =>
        windowMeans(source, size)
          .filter((_, y) => y % size === 0)
          .map((row) => row.filter((_, x) => x % size === 0)),
      hint: "The square moved by its own side. It moves by one pixel, so squares overlap.",
    },
  ],
  nudge: "Four loops: two over the positions of the square, two over the pixels in it.",
  explanation:
    "This is the library's boxFilter: every weight is 1 divided by size · size, so the sum is 1.",
};
