import { conv2d, pad2d } from "../../ops/index.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { deckFilter, deckImage } from "./deckExample.ts";
import { rowsOf } from "./matrices.ts";

/** The first row of the feature map of an image that has its border already. */
function firstRow(bordered: number[][]): number[] {
  return rowsOf(conv2d(bordered, deckFilter))[0];
}

/** Zeros for ones and ones for zeros, so that a border of zeros becomes one of ones. */
const inverted = (rows: number[][]): number[][] => rows.map((row) => row.map((pixel) => 1 - pixel));
const amongOnes = inverted(rowsOf(pad2d(inverted(deckImage), 1)));
const same = rowsOf(conv2d(deckImage, deckFilter, { padding: "same" }));

/** The top row of the deck's map with zeros around the image. */
export const topRow: ValueExercise = {
  kind: "value",
  id: "04-top-row",
  title: "The top row, with zeros around the image",
  points: 1,
  statement: `\
Put one zero on every side of the slide's image, and let the filter start in the new corner. The feature map is then as large as
the image. Work out its **top row**: five numbers.`,
  answerName: "topRow",
  answer: `\
let topRow: number[] | undefined;
// BEGIN SOLUTION
topRow = [2, 2, 3, 1, 1];
// END SOLUTION`,
  expected: same[0],
  comparator: within(1e-9),
  mistakes: [
    {
      answer: rowsOf(conv2d(deckImage, deckFilter))[0],
      hint: "That is the top row without zeros: with them the filter starts one pixel higher and further left.",
    },
    {
      answer: same[1],
      hint: "That is the second row: for the first one, the filter's upper three weights lie on zeros.",
    },
    {
      answer: same.map((row) => row[0]),
      hint: "That is the left column, from top to bottom.",
    },
    {
      answer: firstRow(rowsOf(pad2d(deckImage, 1, { mode: "edge" }))),
      hint: "You repeated the pixels of the edge in the border: it holds zeros.",
    },
    {
      answer: firstRow(rowsOf(pad2d(deckImage, 1, { mode: "wrap" }))),
      hint: "You went on at the opposite side of the image, as if it were a ring: the border holds zeros.",
    },
    {
      answer: firstRow(amongOnes),
      hint: "You put ones around the image: the border holds zeros, so that nothing is added there.",
    },
    {
      answer: firstRow(rowsOf(pad2d(deckImage, { top: 1, bottom: 1, left: 0, right: 2 }))),
      hint: "You put both columns of zeros on the right: there is one on either side.",
    },
    {
      answer: firstRow(rowsOf(pad2d(deckImage, { top: 1, bottom: 1, left: 0, right: 0 }))),
      hint: "There are zeros above and below, but none at the left and the right.",
    },
    {
      answer: rowsOf(conv2d(deckImage, deckFilter, { padding: "full" }))[0],
      hint: "You put two zeros on every side: with one, the map is as large as the image.",
    },
  ],
  nudge:
    "Of the filter's three rows the upper one lies on zeros. So count with the middle weight in the image's first row, and the two lower corners in its second.",
  explanation:
    "At the top, only three of the five ones of the filter can meet a pixel, in the corners only two. So the numbers are smaller there, for lack of pixels.",
};
