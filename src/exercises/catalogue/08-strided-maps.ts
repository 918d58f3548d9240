import { toNested } from "../../arrays/index.ts";
import { conv2d, maxPool2d } from "../../ops/index.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { countingImage, deckFilter, deckImage } from "./deckExample.ts";

const ramp = countingImage(6);

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

/** Asks for a feature map with padding "same" at stride 2. */
export const sameStride: ValueExercise = {
  kind: "value",
  id: "08-same",
  title: '"same" at stride 2',
  points: 2,
  statement: `\
The lecture's filter moves over the 6×6 image with the numbers 1 to 36, row by row, with stride 2 and padding
"same" as TensorFlow has it. Work out how many zeros go where, then write down the feature map. Build the padded
image in code if you like; try not to ask \`conv2d\` for "same".`,
  answerName: "sameAtTwo",
  answer: `\
let sameAtTwo: number[][] | undefined;
// BEGIN SOLUTION
sameAtTwo = [
  [40, 50, 34],
  [100, 110, 70],
  [84, 90, 65],
];
// END SOLUTION`,
  expected: toNested(conv2d(ramp, deckFilter, { stride: 2, padding: "same" })),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: toNested(conv2d(ramp, deckFilter, { stride: 2, padding: "same-before" })),
      hint: "You put the single row and column of zeros at the top and left (as padding 1 on each side would, too): where does TensorFlow put the odd one?",
    },
    {
      answer: toNested(conv2d(ramp, deckFilter, { stride: 2 })),
      hint: 'You did not pad: "same" has as many positions as strides fit into the image.',
    },
    {
      answer: toNested(conv2d(ramp, deckFilter, { padding: "same" })),
      hint: 'That is stride 1: with stride 2 "same" halves the sides.',
    },
    {
      answer: toNested(
        conv2d(ramp, deckFilter, { stride: 2, padding: { top: 0, left: 1, bottom: 1, right: 0 } }),
      ),
      hint: "The zeros stand below, and on the left: the same rule holds for both axes.",
    },
    {
      answer: toNested(
        conv2d(ramp, deckFilter, { stride: 2, padding: { top: 1, left: 0, bottom: 0, right: 1 } }),
      ),
      hint: "The zeros stand on the right, and at the top: the same rule holds for both axes.",
    },
  ],
  nudge:
    "6 pixels at stride 2 give 3 positions a side; the last one starts at pixel 4 and needs pixels 4, 5 and 6. How many of those are missing, and on which side?",
  explanation:
    "Three positions need 7 pixels, one more than there are: one zero, and TensorFlow puts an odd one after. PyTorch's padding=1 starts one pixel earlier and sees other pixels.",
};
