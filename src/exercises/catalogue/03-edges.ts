import { toNested } from "../../arrays/index.ts";
import { filterImage, sobelFilter } from "../../filters/index.ts";
import { conv2d, convolve2d } from "../../ops/index.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { deckImage } from "./deckExample.ts";
import { rowsOf } from "./matrices.ts";

const prewitt = [
  [-1, 0, 1],
  [-1, 0, 1],
  [-1, 0, 1],
];

/** The edges of the deck's image, by hand. */
export const sobel: ValueExercise = {
  kind: "value",
  id: "03-sobel",
  title: "Edges by hand",
  points: 2,
  statement: `\
Lay Sobel's filter for changes from left to right on all nine positions of the lecture's image, without
turning it, and write down the 3 by 3 answers:

$$
\\text{image} = \\begin{bmatrix} 1&1&1&0&0 \\\\ 0&1&1&1&0 \\\\ 0&0&1&1&1 \\\\ 0&0&1&1&0 \\\\ 0&1&1&0&0 \\end{bmatrix} \\quad
\\text{filter} = \\begin{bmatrix} -1 & 0 & 1 \\\\ -2 & 0 & 2 \\\\ -1 & 0 & 1 \\end{bmatrix}
$$`,
  answerName: "edges",
  answer: `\
let edges: number[][] | undefined;
// BEGIN SOLUTION
edges = [
  ${JSON.stringify(rowsOf(conv2d(deckImage, sobelFilter("x"))))
    .slice(1, -1)
    .replaceAll("],[", "],\n  [")
    .replaceAll(",", ", ")
    .replaceAll(", \n", ",\n")},
];
// END SOLUTION`,
  expected: toNested(conv2d(deckImage, sobelFilter("x"))),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: toNested(convolve2d(deckImage, sobelFilter("x"))),
      hint: "All signs are turned: you took left less right. The filter's right column has the plus signs.",
    },
    {
      answer: toNested(conv2d(deckImage, sobelFilter("y"))),
      hint: "That is the filter for changes from top to bottom. This one compares columns.",
    },
    {
      answer: toNested(conv2d(deckImage, prewitt)),
      hint: "The middle row was given the same weight as the others. Look at it again.",
    },
    {
      answer: toNested(conv2d(deckImage, sobelFilter("x"), { padding: "same" })),
      hint: "You let the filter hang over the border. Keep it inside the image.",
    },
    {
      answer: toNested(
        filterImage(deckImage, [
          [1, 0, 1],
          [2, 0, 2],
          [1, 0, 1],
        ]),
      ),
      hint: "You added both columns. One of them is subtracted.",
    },
  ],
  nudge:
    "For each position: the right column of pixels, its middle one twice, less the left column, its middle one twice.",
  explanation:
    "Positive where it gets brighter to the right, negative where it gets darker: along the stroke one side has one sign, the other side the other.",
};
