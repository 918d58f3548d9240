import { conv2d, convolve2d } from "../../ops/index.ts";
import type { ChoiceExercise, ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { cutOut, mirrored, rowsOf, transposed } from "./matrices.ts";

const image = [
  [2, 2, 3, 3, 3],
  [0, 1, 3, 0, 3],
  [2, 3, 0, 1, 3],
  [3, 3, 2, 1, 2],
  [3, 3, 0, 2, 3],
];
const filter = [
  [2, 0, 1],
  [1, 0, 0],
  [0, 1, 1],
];
const printed = [
  [1, 6, 5],
  [7, 10, 9],
  [7, 10, 8],
];
const options = { stride: 2, padding: 1 };
const everyStep = rowsOf(conv2d(image, filter, { padding: 1 }));

/** The right map of a figure that was printed with wrong numbers. */
export const publishedMap: ValueExercise = {
  kind: "value",
  id: "04-published",
  title: "Find the error in a published figure",
  points: 2,
  statement: `\
A well-known guide to convolution arithmetic was published with a figure of this image and this filter; one row of zeros goes around the
image, and the window moves by **two pixels a step**, to the right and down (that is called stride 2):

$$
\\begin{bmatrix} 2&2&3&3&3 \\\\ 0&1&3&0&3 \\\\ 2&3&0&1&3 \\\\ 3&3&2&1&2 \\\\ 3&3&0&2&3 \\end{bmatrix}
\\qquad
\\begin{bmatrix} 2&0&1 \\\\ 1&0&0 \\\\ 0&1&1 \\end{bmatrix}
\\qquad
\\text{printed: } \\begin{bmatrix} 1&6&5 \\\\ 7&10&9 \\\\ 7&10&8 \\end{bmatrix}
$$

Some of the printed numbers are wrong. What should the feature map be? The filter is not turned. By hand or by code, as you like.`,
  answerName: "corrected",
  answer: `\
let corrected: number[][] | undefined;
// BEGIN SOLUTION
corrected = [
  [1, 5, 6],
  [7, 8, 3],
  [3, 10, 4],
];
// END SOLUTION`,
  expected: rowsOf(conv2d(image, filter, options)),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: printed,
      hint: "Those are the printed numbers. Work out the second one of the first row: its window begins two pixels further on than the first.",
    },
    {
      answer: everyStep,
      hint: "You moved the window by one pixel a step: from one position to the next it moves by two.",
    },
    {
      answer: rowsOf(convolve2d(image, filter, options)),
      hint: "You turned the filter by half a turn: the figure leaves it as it is.",
    },
    {
      answer: rowsOf(conv2d(image, transposed(filter), options)),
      hint: "Rows and columns of the filter were swapped.",
    },
    {
      answer: rowsOf(conv2d(image, mirrored(filter), options)),
      hint: "The filter was turned left to right.",
    },
    {
      answer: transposed(rowsOf(conv2d(image, filter, options))),
      hint: "Rows and columns of the map were swapped: moving to the right fills a row.",
    },
    {
      answer: rowsOf(conv2d(image, filter, { stride: 2 })),
      hint: "The zeros around the image were left out.",
    },
    {
      answer: rowsOf(conv2d(image, filter)),
      hint: "That is without zeros, and one pixel a step: the figure has a border of zeros and steps of two.",
    },
  ],
  nudge:
    "Write the image with its zeros, 7 by 7. The windows begin in its rows 0, 2 and 4 and in its columns 0, 2 and 4.",
  explanation: `Nine windows, nine sums; ${printed.flat().filter((value, k) => value !== rowsOf(conv2d(image, filter, options)).flat()[k]).length} of the printed numbers were wrong. A reader who worked them out reported it in 2018.`,
};

/** What went wrong in that figure. */
export const publishedSlip: ChoiceExercise = {
  kind: "choice",
  id: "04-published-slip",
  title: "How did it come about?",
  points: 1,
  statement: `\
The printed numbers are not random: one slip explains all nine. Which one? Try them with \`conv2d\` and \`convolve2d\`; the options are
\`{ stride: 2, padding: 1 }\`.`,
  answerName: "slip",
  answer: `\
let slip: string | undefined;
// BEGIN SOLUTION
slip = "d";
// END SOLUTION`,
  choices: [
    {
      key: "a",
      text: "the filter was turned by half a turn",
      hint: "A convolution with these options begins with another number than the printed map does. Compare the first numbers.",
    },
    {
      key: "b",
      text: "the zeros around the image were left out",
      hint: "Without zeros, the sum in the corner would have nine pixels and be much larger than the printed one.",
    },
    {
      key: "c",
      text: "rows and columns of the filter were swapped",
      hint: "Swap them and look at the first number: it is not the printed one.",
    },
    {
      key: "d",
      text: "the window was drawn with steps of two pixels, but the sums were taken with steps of one",
    },
    {
      key: "e",
      text: "rows and columns of the right map were swapped",
      hint: "Then the same nine numbers would be printed, in another order. Are they?",
    },
  ],
  nudge: "Answer with one of the letters a to e.",
  explanation: `They are the top left corner of the map with steps of one, which begins ${JSON.stringify(cutOut(everyStep, [0, 0], [1, 3])[0])}.`,
};
