import { conv2d, convolve2d } from "../../ops/index.ts";
import { drawBetween, drawMatrix } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { mirrored, rowsOf, transposed } from "./matrices.ts";
import { slideWrongly } from "./slideWrongly.ts";

type ConvolutionCall = [image: number[][], filter: number[][]];

/** Asks for the sliding window as a function. */
export const writeConvolution: FunctionExercise<ConvolutionCall> = {
  kind: "function",
  id: "04-conv2d",
  title: "Write conv2d",
  points: 4,
  statement: `\
Write \`myConv2d(image, filter)\`: no padding, one pixel a step, the filter as it is. Neither of the two has to be square, and the filter's
sides may be even. It returns the feature map as rows of numbers. Use loops; the check calls it with images of its own, so \`conv2d\` stays out of it.`,
  answerName: "myConv2d",
  answer: `\
function myConv2d(image: number[][], filter: number[][]) {
  // BEGIN SOLUTION
  const feature: number[][] = [];
  for (let y = 0; y + filter.length <= image.length; y++) {
    const row: number[] = [];
    for (let x = 0; x + filter[0].length <= image[0].length; x++) {
      let sum = 0;
      for (let u = 0; u < filter.length; u++) {
        for (let v = 0; v < filter[0].length; v++) sum += image[y + u][x + v] * filter[u][v];
      }
      row.push(sum);
    }
    feature.push(row);
  }
  return feature;
  // END SOLUTION
}`,
  cases: [
    [
      [
        [1, 2, 0, 1],
        [0, 1, 3, 2],
        [2, 0, 1, 1],
      ],
      [
        [1, 2],
        [0, 3],
      ],
    ],
    [
      [
        [1, 0, 2, 1, 3],
        [4, 1, 0, 2, 2],
        [0, 3, 1, 5, 1],
        [2, 2, 4, 0, 1],
        [1, 0, 3, 2, 6],
        [3, 1, 1, 0, 2],
      ],
      [
        [1, 0, 2],
        [0, -1, 3],
        [4, 0, 1],
      ],
    ],
  ],
  draw: (random) => {
    const [height, width] = [drawBetween(random, 2, 4), drawBetween(random, 2, 4)];
    const [rows, columns] = [drawBetween(random, 1, 3), drawBetween(random, 1, 3)];
    return [drawMatrix(random, height + rows, width + columns), drawMatrix(random, height, width)];
  },
  reference: (image, filter) => rowsOf(conv2d(image, filter)),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "turns the filter",
      bug: (image, filter) => convolve2d(image, filter),
      hint: "The filter was turned by half a turn: here each weight meets the pixel that it lies on.",
    },
    {
      name: "mirrors the filter",
      bug: (image, filter) => conv2d(image, mirrored(filter)),
      hint: "The filter is read from right to left.",
    },
    {
      name: "turns the filter upside down",
      bug: (image, filter) => conv2d(image, filter.toReversed()),
      hint: "The filter is read from the last row to the first.",
    },
    {
      name: "leaves out the last row",
      bug: (image, filter) => slideWrongly(image, filter, { rows: -1 }),
      hint: "The last row of positions is missing: the filter may touch the lower edge.",
    },
    {
      name: "leaves out the last column",
      bug: (image, filter) => slideWrongly(image, filter, { columns: -1 }),
      hint: "The last column of positions is missing: the filter may touch the right edge.",
    },
    {
      name: "leaves out the last row and the last column",
      bug: (image, filter) => slideWrongly(image, filter, { rows: -1, columns: -1 }),
      hint: "The last row and the last column of positions are missing: the filter may touch the lower and the right edge.",
    },
    {
      name: "takes the image for square",
      bug: (image, filter) =>
        slideWrongly(image, filter, { columns: image.length - image[0].length }),
      hint: "The image's height was taken for its width, too: it need not be square.",
    },
    {
      name: "takes the filter for square",
      bug: (image, filter) =>
        slideWrongly(image, filter, {
          columns: filter[0].length - filter.length,
          filterWidth: filter.length,
        }),
      hint: "The filter's height was taken for its width, too: it need not be square.",
    },
    {
      name: "sums over three by three weights",
      bug: (image, filter) =>
        slideWrongly(image, filter, { filterHeight: 3, filterWidth: 3, outside: 0 }),
      hint: "The inner loops always run over three rows and columns: the filter has sizes of its own.",
    },
    {
      name: "swaps rows and columns of the window",
      bug: (image, filter) => slideWrongly(image, filter, { swapped: true, outside: 0 }),
      hint: "Rows and columns of the window were swapped: the first index of the filter goes down, and so does the first index of the image.",
    },
    {
      name: "swaps rows and columns of the result",
      bug: (image, filter) => transposed(rowsOf(conv2d(image, filter))),
      hint: "Rows and columns of the feature map were swapped: moving to the right fills a row.",
    },
    {
      name: "never sets the sum back",
      bug: (image, filter) => slideWrongly(image, filter, { keepsSum: true }),
      hint: "Each number contains the ones before it: the sum has to start from 0 at every position.",
    },
    {
      name: "pads",
      bug: (image, filter) => conv2d(image, filter, { padding: "same" }),
      hint: "The image was padded: the filter should stay inside it, and the map gets smaller.",
    },
    {
      name: "takes the mean",
      bug: (image, filter) =>
        rowsOf(conv2d(image, filter)).map((row) =>
          row.map((sum) => sum / (filter.length * filter[0].length)),
        ),
      hint: "The sum was divided by the number of weights: it is a sum and no mean.",
    },
  ],
  nudge:
    "Four loops: two for the position of the filter's corner, as long as the filter fits, and two over its weights.",
  explanation:
    "Four loops and one sum. Twelve more images were tried, few of them square, with filters of odd and of even size. Fast libraries do the same sums in another order.",
};
