import { describe, expect, it } from "vitest";
import type { FunctionExercise, ValueExercise } from "../../../../src/exercises/exercise.ts";
import { findExercise } from "../../../../src/exercises/findExercise.ts";
import { drawCalls } from "../../../../src/exercises/functions/drawCalls.ts";
import { conv2d, convolve2d } from "../../../../src/index.ts";
import { expectedOf, judged } from "./judged.ts";

const counting = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

describe("04-formula", () => {
  const flipX = (rows: number[][]) => rows.map((row) => row.toReversed());
  const transpose = (rows: number[][]) => rows[0].map((_, x) => rows.map((row) => row[x]));
  const unturned = (rows: number[][]) => conv2d(counting, rows).get(0, 0);
  const exercise = findExercise("04-formula") as ValueExercise;
  const listed = exercise.mistakes.map(({ answer }) => answer);

  it("expects what the library's convolution gives: 165", () => {
    expect(exercise.expected).toBe(165);
    expect(convolve2d(counting, counting).get(0, 0)).toBe(165);
  });

  it("lists every way to turn or mirror a filter wrongly, as the library computes them", () => {
    const wrong = [
      unturned(counting),
      unturned(flipX(counting)),
      unturned(counting.toReversed()),
      unturned(transpose(counting)),
      unturned(flipX(transpose(flipX(counting)))),
      unturned(flipX(transpose(counting))),
      unturned(transpose(flipX(counting))),
    ];
    expect(wrong).toEqual([285, 273, 177, 261, 189, 225, 225]);
    expect(listed).toEqual(expect.arrayContaining(wrong));
  });
});

describe("04-whole-map", () => {
  it("expects the nine counts that one finds by hand", () => {
    expect(expectedOf("04-whole-map")).toEqual([
      [4, 3, 4],
      [2, 4, 3],
      [2, 3, 4],
    ]);
  });

  it.each<[string, number[][], RegExp]>([
    [
      "zeros around the image",
      [
        [2, 2, 3, 1, 1],
        [1, 4, 3, 4, 1],
        [1, 2, 4, 3, 3],
        [1, 2, 3, 4, 1],
        [0, 2, 2, 1, 1],
      ],
      /zeros around the image/,
    ],
    [
      "rows and columns exchanged",
      [
        [4, 2, 2],
        [3, 4, 3],
        [4, 3, 4],
      ],
      /Rows and columns are swapped/,
    ],
    [
      "windows one pixel too far down and right",
      [
        [4, 3, 3],
        [3, 4, 1],
        [2, 1, 1],
      ],
      /one pixel too far down and to the right/,
    ],
  ])("recognises %s", (_, answer, hint) => {
    expect(judged("04-whole-map", answer).message).toMatch(hint);
  });
});

describe("04-top-row", () => {
  it("expects what three rows of the image under two of the filter give", () => {
    expect(expectedOf("04-top-row")).toEqual([2, 2, 3, 1, 1]);
  });
});

describe("04-both-ways", () => {
  it("expects six sums of four products for each way", () => {
    expect(expectedOf("04-both-ways")).toEqual({
      correlation: [
        [1 * 1 + 2 * 2 + 3 * 1, 1 * 2 + 3 * 3, 2 * 1 + 3 * 2],
        [2 * 1, 1 * 1 + 2 * 3 + 3 * 1, 1 * 3 + 2 * 2 + 3 * 1],
      ],
      convolution: [
        [3 * 1 + 1 * 1, 3 * 2 + 2 * 1 + 1 * 3, 2 * 3 + 1 * 2],
        [2 * 2, 3 * 1 + 1 * 1, 3 * 3 + 2 * 1 + 1 * 1],
      ],
    });
  });
});

describe("04-published", () => {
  const image = [
    [0, 0, 0, 0, 0, 0, 0],
    [0, 2, 2, 3, 3, 3, 0],
    [0, 0, 1, 3, 0, 3, 0],
    [0, 2, 3, 0, 1, 3, 0],
    [0, 3, 3, 2, 1, 2, 0],
    [0, 3, 3, 0, 2, 3, 0],
    [0, 0, 0, 0, 0, 0, 0],
  ];
  const at = (y: number, x: number) =>
    2 * image[y][x] + image[y][x + 2] + image[y + 1][x] + image[y + 2][x + 1] + image[y + 2][x + 2];
  const mapBy = (step: number) =>
    [0, step, 2 * step].map((y) => [0, step, 2 * step].map((x) => at(y, x)));

  it("expects the sums of the windows two pixels apart", () => {
    expect(expectedOf("04-published")).toEqual(mapBy(2));
    expect(mapBy(2)).toEqual([
      [1, 5, 6],
      [7, 8, 3],
      [3, 10, 4],
    ]);
  });

  it("was printed with the sums of windows one pixel apart, and says so of the printed numbers", () => {
    expect(mapBy(1)).toEqual([
      [1, 6, 5],
      [7, 10, 9],
      [7, 10, 8],
    ]);
    expect(judged("04-published", mapBy(1)).message).toMatch(/^Those are the printed numbers/);
    expect(judged("04-published-slip", "d").verdict).toBe("right");
    expect(judged("04-published", mapBy(2)).message).toContain("6 of the printed numbers");
  });
});

describe("04-conv2d", () => {
  const exercise = findExercise("04-conv2d") as FunctionExercise<[number[][], number[][]]>;

  it("expects the deck's image and the filter 1 to 9 to give what one finds by hand", () => {
    const image = [
      [1, 1, 1, 0, 0],
      [0, 1, 1, 1, 0],
      [0, 0, 1, 1, 1],
      [0, 0, 1, 1, 0],
      [0, 1, 1, 0, 0],
    ];
    expect(exercise.reference(image, counting)).toEqual([
      [26, 35, 34],
      [20, 34, 33],
      [26, 31, 22],
    ]);
  });

  it("is tried with images few of which are square, and with filters of odd and of even size", () => {
    const tried = drawCalls(exercise, "").filter(({ shown }) => !shown);
    const sizes = (k: 0 | 1) => tried.map(({ args }) => args[k] as number[][]);
    expect(sizes(0).filter((rows) => rows.length === rows[0].length).length).toBeLessThan(4);
    expect(new Set(sizes(1).map((rows) => rows.length % 2)).size).toBe(2);
  });

  it("knows a right function that is written another way", () => {
    const byDefinition = (image: number[][], filter: number[][]) =>
      image
        .slice(filter.length - 1)
        .map((_, y) =>
          image[0]
            .slice(filter[0].length - 1)
            .map((__, x) =>
              filter
                .flatMap((row, u) => row.map((weight, v) => weight * image[y + u][x + v]))
                .reduce((a, b) => a + b),
            ),
        );
    expect(judged("04-conv2d", byDefinition).verdict).toBe("right");
  });

  it("recognises loops that take the image for square, though they throw or give NaN", () => {
    const square = (image: number[][], filter: number[][]) => {
      const feature: number[][] = [];
      const size = image.length;
      for (let y = 0; y <= size - filter.length; y++) {
        feature[y] = [];
        for (let x = 0; x <= size - filter[0].length; x++) {
          feature[y][x] = 0;
          for (const [u, row] of filter.entries()) {
            for (const [v, weight] of row.entries()) feature[y][x] += weight * image[y + u][x + v];
          }
        }
      }
      return feature;
    };
    expect(judged("04-conv2d", square).message).toMatch(/image's height was taken for its width/);
  });
});
