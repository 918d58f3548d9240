import { toNested } from "../../arrays/index.ts";
import { conv2d, maxPool2d } from "../../ops/index.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { deckFilter, deckImage } from "./deckExample.ts";

/** Asks for the feature map of the deck's exercise. */
export const deckStride: ValueExercise = {
  kind: "value",
  id: "08-deck",
  title: "conv(3×3, s=2) without padding",
  points: 2,
  statement: `\
The filter of the lecture moves over its 5×5 image with stride 2, without padding:

$$
\\begin{bmatrix} 1&1&1&0&0 \\\\ 0&1&1&1&0 \\\\ 0&0&1&1&1 \\\\ 0&0&1&1&0 \\\\ 0&1&1&0&0 \\end{bmatrix}
\\qquad
\\begin{bmatrix} 1&0&1 \\\\ 0&1&0 \\\\ 1&0&1 \\end{bmatrix}
$$

Write down the whole feature map. How large is it?`,
  answerName: "strided",
  answer: `\
let strided: number[][] | undefined;
// BEGIN SOLUTION
strided = [
  [4, 4],
  [2, 4],
];
// END SOLUTION`,
  expected: toNested(conv2d(deckImage, deckFilter, { stride: 2 })),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: toNested(conv2d(deckImage, deckFilter)),
      hint: "That is stride 1: from one position to the next the filter moves by two pixels here.",
    },
    {
      answer: toNested(conv2d(deckImage, deckFilter, { stride: 2, padding: 1 })),
      hint: "You padded with zeros: without padding the filter never leaves the image.",
    },
    {
      answer: toNested(maxPool2d(conv2d(deckImage, deckFilter))),
      hint: "You pooled the feature map and left positions out: skip positions of the filter instead.",
    },
    {
      answer: toNested(maxPool2d(conv2d(deckImage, deckFilter), { stride: 1 })),
      hint: "You took the largest of neighbouring sums: a stride skips sums, it does not compare them.",
    },
    {
      answer: [
        [4, 3],
        [2, 4],
      ],
      hint: "These are the first two rows and columns of the map at stride 1: with stride 2 every other one is skipped.",
    },
    {
      answer: toNested(
        conv2d(deckImage, deckFilter, {
          stride: 3,
          padding: { top: 0, left: 0, bottom: 1, right: 1 },
        }),
      ),
      hint: "The filter moved by three pixels, as if its positions could not overlap: the stride says how far it moves.",
    },
  ],
  nudge:
    "The filter's top left corner stands on rows 0 and 2 and on columns 0 and 2. Each position gives a sum of nine products.",
  explanation: "It is the map at stride 1 with every other row and column left out: 2 by 2.",
};
