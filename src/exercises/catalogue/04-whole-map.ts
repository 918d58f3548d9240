import { conv2d } from "../../ops/index.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { deckFilter, deckImage } from "./deckExample.ts";
import { cutOut, rowsOf, transposed } from "./matrices.ts";

const right = rowsOf(conv2d(deckImage, deckFilter));
const padded = rowsOf(conv2d(deckImage, deckFilter, { padding: "same" }));

/** What another filter gives. */
const withFilter = (filter: number[][]): number[][] => rowsOf(conv2d(deckImage, filter));

/** The whole feature map of the deck's example. */
export const wholeMap: ValueExercise = {
  kind: "value",
  id: "04-whole-map",
  title: "The whole feature map",
  points: 2,
  statement: `\
The slide fills in one number of the feature map and leaves the others empty. Work out **all of them** on paper, and write
them as rows of numbers. The filter starts in the top left corner, moves one pixel a step, and never leaves the image.`,
  answerName: "wholeMap",
  answer: `\
let wholeMap: number[][] | undefined;
// BEGIN SOLUTION
wholeMap = [
  [4, 3, 4],
  [2, 4, 3],
  [2, 3, 4],
];
// END SOLUTION`,
  expected: right,
  comparator: within(1e-9),
  mistakes: [
    {
      answer: padded,
      hint: "You let the filter hang over the edge, as if there were zeros around the image: here it never leaves the image, so it has fewer positions.",
    },
    {
      answer: transposed(right),
      hint: "Rows and columns are swapped: what the filter finds when it moves to the right stands to the right.",
    },
    {
      answer: cutOut(padded, [2, 2], [3, 3]),
      hint: "Your first window is one pixel too far down and to the right: the filter's corner starts on the image's corner, and the last window ends on the last pixel.",
    },
    {
      answer: cutOut(padded, [1, 2], [3, 3]),
      hint: "Your windows are one pixel too far to the right: the first one begins in the first column.",
    },
    {
      answer: cutOut(padded, [2, 1], [3, 3]),
      hint: "Your windows are one pixel too far down: the first one begins in the first row.",
    },
    {
      answer: cutOut(padded, [0, 0], [3, 3]),
      hint: "You laid the filter's middle on the first pixel: its corner belongs there, so that all nine weights lie on pixels.",
    },
    {
      answer: cutOut(right, [0, 0], [2, 2]),
      hint: "The last row and the last column of positions are missing: the filter may touch the right and the lower edge.",
    },
    {
      answer: rowsOf(conv2d(deckImage, deckFilter, { stride: 2 })),
      hint: "You moved the filter by two pixels at a time: here it moves by one.",
    },
    {
      answer: withFilter([
        [1, 0, 1],
        [0, 0, 0],
        [1, 0, 1],
      ]),
      hint: "You added the four corners only: the weight in the middle counts, too.",
    },
    {
      answer: withFilter([
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ]),
      hint: "You added all nine pixels: where the filter has a zero, the pixel does not count.",
    },
    {
      answer: withFilter([
        [0, 1, 0],
        [1, 1, 1],
        [0, 1, 0],
      ]),
      hint: "You took an upright cross for the filter: its ones stand in the corners and in the middle.",
    },
  ],
  nudge:
    "Count, for each position, how many of the filter's five ones lie on a one of the image: top left, top right, middle, bottom left, bottom right.",
  explanation:
    "Nine positions, nine sums. All of them are counts here, since image and filter have only zeros and ones: of the filter's five ones, so many meet a one.",
};
