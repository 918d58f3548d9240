import { toNested } from "../../arrays/index.ts";
import { avgPool2d, maxPool2d, maxPool2dGradient } from "../../ops/index.ts";
import type { Random } from "../../random/index.ts";
import { drawBetween, drawMatrix } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

type PoolCall = [image: number[][], poolSize: number, stride: number];
type GradientCall = [image: number[][], poolSize: number, stride: number, outGradient: number[][]];

function drawPooling(random: Random): PoolCall {
  const poolSize = drawBetween(random, 2, 3);
  const stride = drawBetween(random, 1, 3);
  const height = poolSize + drawBetween(random, 1, 4);
  return [drawMatrix(random, height, height + drawBetween(random, 1, 2), -9, 4), poolSize, stride];
}

function sides(rows: number, columns: number, poolSize: number, stride: number): [number, number] {
  const count = (n: number) => Math.floor((n - poolSize) / stride) + 1;
  return [count(rows), count(columns)];
}

/** A map of `f(y, x)`, y and x being places of the pooled map. */
function build(size: [number, number], f: (y: number, x: number) => number): number[][] {
  return Array.from({ length: size[0] }, (_, y) =>
    Array.from({ length: size[1] }, (_, x) => f(y, x)),
  );
}

const pooled = (image: number[][], poolSize: number, stride: number): number[][] =>
  toNested(maxPool2d(image, { poolSize, stride })) as number[][];

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

/** Hands each window's derivative to the pixels that `share` names, as `write` says. */
function spread(
  [image, poolSize, stride, outGradient]: GradientCall,
  share: (window: number[]) => number[],
  write: (old: number, more: number) => number,
): number[][] {
  const result = image.map((row) => row.map(() => 0));
  for (const [y, row] of outGradient.entries()) {
    for (const [x, derivative] of row.entries()) {
      const places = Array.from({ length: poolSize * poolSize }, (_, k) => ({
        r: y * stride + Math.floor(k / poolSize),
        c: x * stride + (k % poolSize),
      }));
      const shares = share(places.map(({ r, c }) => image[r][c]));
      for (const [k, { r, c }] of places.entries()) {
        if (shares[k] !== 0) result[r][c] = write(result[r][c], shares[k] * derivative);
      }
    }
  }
  return result;
}

const firstLargest = (window: number[]): number[] =>
  window.map((_, k) => (k === window.indexOf(Math.max(...window)) ? 1 : 0));
const add = (old: number, more: number): number => old + more;

/** Asks for the gradient of max pooling, with overlapping windows. */
export const maxPoolingGradient: FunctionExercise<GradientCall> = {
  kind: "function",
  id: "08-max-pool-gradient",
  title: "Write the gradient of max pooling",
  points: 4,
  statement: `\
Training needs $\\partial L / \\partial \\text{image}$. Write \`maxPoolGradient(image, poolSize, stride, outGradient)\`: \`outGradient[y][x]\` is the derivative
of the loss by the pooled number at \`[y][x]\`. Each window hands it to its largest pixel (of equal ones to the first, row by row), and windows **may overlap**. The
result has the shape of the image, 0 where nothing arrives.`,
  answerName: "maxPoolGradient",
  answer: `\
function maxPoolGradient(
  image: number[][],
  poolSize: number,
  stride: number,
  outGradient: number[][],
) {
  // BEGIN SOLUTION
  const result = image.map((row) => row.map(() => 0));
  for (let y = 0; y < outGradient.length; y++) {
    for (let x = 0; x < outGradient[0].length; x++) {
      let [bestRow, bestColumn] = [y * stride, x * stride];
      for (let r = y * stride; r < y * stride + poolSize; r++) {
        for (let c = x * stride; c < x * stride + poolSize; c++) {
          if (image[r][c] > image[bestRow][bestColumn]) [bestRow, bestColumn] = [r, c];
        }
      }
      result[bestRow][bestColumn] += outGradient[y][x];
    }
  }
  return result;
  // END SOLUTION
}`,
  cases: [
    [
      [
        [0, 0, 0, 0],
        [0, 9, 1, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 8],
      ],
      3,
      1,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      [
        [-2, -1, 4, 4, 0],
        [-3, -1, 2, 4, 0],
      ],
      2,
      2,
      [[5, 7]],
    ],
  ],
  draw: (random) => {
    const [image, poolSize, stride] = drawPooling(random);
    const [rows, columns] = sides(image.length, image[0].length, poolSize, stride);
    return [image, poolSize, stride, drawMatrix(random, rows, columns, 1, 9)];
  },
  reference: (image, poolSize, stride, outGradient) =>
    toNested(maxPool2dGradient(image, outGradient, { poolSize, stride })),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "overwrites where windows overlap",
      bug: (...call) => spread(call, firstLargest, (_, more) => more),
      hint: "A pixel that is the largest of several windows keeps only the last window's derivative: it should collect the sum of them all.",
    },
    {
      name: "keeps the first where windows overlap",
      bug: (...call) => spread(call, firstLargest, (old, more) => (old === 0 ? more : old)),
      hint: "A pixel that is the largest of several windows keeps only the first window's derivative: it should collect the sum of them all.",
    },
    {
      name: "spreads evenly",
      bug: (...call) => spread(call, (window) => window.map(() => 1 / window.length), add),
      hint: "That is the gradient of average pooling: here only the largest pixel made the result.",
    },
    {
      name: "gives every pixel the whole",
      bug: (...call) => spread(call, (window) => window.map(() => 1), add),
      hint: "Every pixel of the window gets the derivative: a pixel that is not the largest can change a little without changing the result.",
    },
    {
      name: "gives all equal pixels the whole",
      bug: (...call) =>
        spread(
          call,
          (window) => window.map((value) => (value === Math.max(...window) ? 1 : 0)),
          add,
        ),
      hint: "Where several pixels are equally large, each gets the whole derivative: only the first should.",
    },
    {
      name: "takes the last of equal pixels",
      bug: (...call) =>
        spread(
          call,
          (window) => window.map((_, k) => (k === window.lastIndexOf(Math.max(...window)) ? 1 : 0)),
          add,
        ),
      hint: "Of equal pixels you took the last: compare with > so that the first one stays.",
    },
    {
      name: "hands on the pixel instead of the derivative",
      bug: (image, poolSize, stride, outGradient) =>
        spread(
          [image, poolSize, stride, pooled(image, poolSize, stride).slice(0, outGradient.length)],
          firstLargest,
          add,
        ),
      hint: "The largest pixel itself was handed back: what goes back is the derivative of the loss, from outGradient.",
    },
    {
      name: "counts 1 instead of the derivative",
      bug: (image, poolSize, stride, outGradient) =>
        spread(
          [image, poolSize, stride, outGradient.map((row) => row.map(() => 1))],
          firstLargest,
          add,
        ),
      hint: "Each window hands back 1: by the chain rule that 1 is multiplied by the derivative in outGradient.",
    },
  ],
  nudge:
    "Go over the windows as in the pooling itself; in each find where the largest pixel stands, and give that place what the window has to give.",
  explanation:
    "The gradient goes back to where the largest pixel stood; where windows overlap, it adds up there.",
};
