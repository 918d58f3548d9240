import { conv2d, convolve2d, flip2d } from "../../ops/index.ts";
import type { BlanksExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { mirrored, rowsOf, transposed } from "./matrices.ts";

const image = [
  [1, 2, 0, 1],
  [0, 1, 3, 2],
  [2, 0, 1, 1],
];
const filter = [
  [1, 2],
  [0, 3],
];
const correlation = rowsOf(conv2d(image, filter));
const convolution = rowsOf(convolve2d(image, filter));
const halfTurn = (rows: number[][]): number[][] => mirrored(rows).toReversed();

/** Cross-correlation and convolution of the same image and filter. */
export const bothWays: BlanksExercise = {
  kind: "blanks",
  id: "04-both-ways",
  title: "The same filter both ways",
  points: 2,
  statement: `\
An image that is not square, and a filter of 2×2 that is not its own half-turn:

$$
\\begin{bmatrix} 1 & 2 & 0 & 1 \\\\ 0 & 1 & 3 & 2 \\\\ 2 & 0 & 1 & 1 \\end{bmatrix}
\\qquad
\\begin{bmatrix} 1 & 2 \\\\ 0 & 3 \\end{bmatrix}
$$

Work out on paper, without padding, the \`correlation\` (filter as it is) and the \`convolution\` (filter turned by half a turn).`,
  answerName: "ways",
  answer: `\
// Fill in ways.correlation and ways.convolution, both as rows of numbers.
const ways: { correlation?: number[][]; convolution?: number[][] } = {};
// BEGIN SOLUTION
ways.correlation = [
  [1 + 4 + 0 + 3, 2 + 0 + 0 + 9, 0 + 2 + 0 + 6],
  [0 + 2 + 0 + 0, 1 + 6 + 0 + 3, 3 + 4 + 0 + 3],
];
ways.convolution = [
  [3 + 0 + 0 + 1, 6 + 0 + 2 + 3, 0 + 0 + 6 + 2],
  [0 + 0 + 4 + 0, 3 + 0 + 0 + 1, 9 + 0 + 2 + 1],
];
// END SOLUTION`,
  expected: { correlation, convolution },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { correlation: convolution, convolution: correlation },
      hint: "The two words were swapped: it is the convolution that turns the filter.",
    },
    {
      answers: { convolution: correlation },
      hint: "For the convolution you left the filter as it is.",
    },
    {
      answers: { correlation: convolution },
      hint: "For the correlation you turned the filter, too.",
    },
    {
      answers: { convolution: rowsOf(conv2d(image, mirrored(filter))) },
      hint: "The filter was turned left to right only: a half-turn also turns it upside down.",
    },
    {
      answers: { convolution: rowsOf(conv2d(image, filter.toReversed())) },
      hint: "The filter was turned upside down only: a half-turn also swaps left and right.",
    },
    {
      answers: { convolution: rowsOf(conv2d(image, transposed(filter))) },
      hint: "Rows and columns of the filter were swapped: that leaves the weights on the diagonal where they are, and a half-turn does not.",
    },
    {
      answers: { convolution: halfTurn(correlation) },
      hint: "You turned the result: it is the filter that is turned, before it moves over the image.",
    },
    {
      answers: { convolution: rowsOf(conv2d(rowsOf(flip2d(image)), filter)) },
      hint: "You turned the image, and so found the sums in the opposite order: turn the filter.",
    },
  ],
  nudge:
    "The filter has two rows of positions with three positions each. For the convolution, first write down the filter after half a turn: its 1 goes to the opposite corner, and so does every other weight.",
  explanation:
    "Six sums of four products for each. The filter is of even size, the image is not square, and the rule is the same.",
};
