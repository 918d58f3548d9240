import { toNested } from "../../arrays/index.ts";
import { avgPool2d } from "../../ops/index.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { build, drawPooling, pooled, sides, type PoolCall } from "./poolCalls.ts";

/** Asks for max pooling. */
export const maxPooling: FunctionExercise<PoolCall> = {
  kind: "function",
  id: "08-max-pool",
  title: "Write max pooling",
  points: 3,
  statement: `\
Write \`maxPool(image, poolSize, stride)\` for an image \`[height, width]\`, without padding: the largest pixel of each window. Windows may
overlap, or leave pixels unread; a step that does not fit is not made.`,
  answerName: "maxPool",
  answer: `\
function maxPool(image: number[][], poolSize: number, stride: number) {
  // BEGIN SOLUTION
  const result: number[][] = [];
  for (let y = 0; y + poolSize <= image.length; y += stride) {
    const row: number[] = [];
    for (let x = 0; x + poolSize <= image[0].length; x += stride) {
      let largest = -Infinity;
      for (let i = 0; i < poolSize; i++) {
        for (let j = 0; j < poolSize; j++) largest = Math.max(largest, image[y + i][x + j]);
      }
      row.push(largest);
    }
    result.push(row);
  }
  return result;
  // END SOLUTION
}`,
  cases: [
    [
      [
        [1, 1, 2, 4],
        [5, 6, 7, 8],
        [3, 2, 1, 0],
        [1, 2, 3, 4],
      ],
      2,
      2,
    ],
    [
      [
        [-5, -2, -7, 3, 1],
        [-4, -6, -3, 0, 2],
        [-8, -1, -9, 5, 4],
      ],
      2,
      1,
    ],
    [
      [
        [-5, -2, -7, 3, 1, 7],
        [-4, -6, -3, 0, 2, 8],
        [-8, -7, -9, 5, 4, 9],
        [-9, -8, -7, 6, 6, 1],
        [-6, -9, -8, 1, 2, 3],
      ],
      2,
      3,
    ],
  ],
  draw: drawPooling,
  reference: (image, poolSize, stride) => pooled(image, poolSize, stride),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "starts the maximum at 0",
      bug: (image, poolSize, stride) =>
        pooled(image, poolSize, stride).map((row) => row.map((value) => Math.max(0, value))),
      hint: "Windows that have negative numbers only come out as 0: start the maximum below every number, or at the window's first pixel.",
    },
    {
      name: "takes the pool size for the stride",
      bug: (image, poolSize) => pooled(image, poolSize, poolSize),
      hint: "The window moves by its own size, whatever the stride: the two are different arguments.",
    },
    {
      name: "moves by 1",
      bug: (image, poolSize) => pooled(image, poolSize, 1),
      hint: "The window moves by one pixel, whatever the stride.",
    },
    {
      name: "takes the stride for the pool size",
      bug: (image, _, stride) => pooled(image, stride, stride),
      hint: "The window is as large as the stride: it should be poolSize by poolSize.",
    },
    {
      name: "averages",
      bug: (image, poolSize, stride) => toNested(avgPool2d(image, { poolSize, stride })),
      hint: "That is the mean of each window: max pooling keeps the largest.",
    },
    {
      name: "rounds up",
      bug: (image, poolSize, stride) => {
        const count = (n: number) => Math.ceil((n - poolSize) / stride) + 1;
        return build([count(image.length), count(image[0].length)], (y, x) =>
          Math.max(
            ...image
              .slice(y * stride, y * stride + poolSize)
              .flatMap((row) => row.slice(x * stride, x * stride + poolSize)),
          ),
        );
      },
      hint: "A window hangs over the edge of the image: a step that does not fit should not be made.",
    },
    {
      name: "takes the image for square",
      bug: (image, poolSize, stride) => {
        const [rows] = sides(image.length, image.length, poolSize, stride);
        return pooled(image, poolSize, stride).map((row) => row.slice(0, rows));
      },
      hint: "The width was taken for the height: images need not be square.",
    },
  ],
  nudge:
    "Two outer loops move the window, by the stride, for as long as it fits; two inner ones look at its pixels.",
  explanation:
    "Two loops move the window and two look into it. It works for overlapping windows as well.",
};
