import { toNested } from "../../arrays/index.ts";
import { maxPool2dGradient } from "../../ops/index.ts";
import { drawMatrix } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { drawPooling, pooled, sides, type PoolCall } from "./poolCalls.ts";

type GradientCall = [...PoolCall, outGradient: number[][]];

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
