import { conv2d } from "../../ops/index.ts";
import { outputSize, padInfo } from "../../shapes/index.ts";
import type { CatalogueEntry } from "../exercise.ts";
import { within } from "../within.ts";
import { countingImage, deckFilter } from "./deckExample.ts";
import { rowsOf, transposed } from "./matrices.ts";

const ramp = countingImage(6);
const none = { top: 0, bottom: 0, left: 0, right: 0 };
const evenPadding = padInfo(9, 4, { padding: "same" });

/** Exercises of lesson 05 on padding and dilation. */
export const paddingExercises: readonly CatalogueEntry[] = [
  {
    kind: "blanks",
    id: "05-paddings",
    title: "Valid, same, full",
    points: 2,
    statement:
      "An image of 9×9 and a filter of 4×4, stride 1. How long is a side of the feature map with each kind of padding?",
    answerName: "sides",
    answer: `\
// Fill in sides.valid, sides.same and sides.full.
const sides: { valid?: number; same?: number; full?: number } = {};
// BEGIN SOLUTION
sides.valid = 9 - 4 + 1;
sides.same = 9;
sides.full = 9 + 4 - 1;
// END SOLUTION`,
    expected: {
      valid: outputSize(9, 4, { padding: "valid" }),
      same: outputSize(9, 4, { padding: "same" }),
      full: outputSize(9, 4, { padding: "full" }),
    },
    comparator: within(1e-9),
    mistakes: [
      {
        answers: { valid: 5, full: 11 },
        hint: "The first position was left out: count where the filter's corner can lie, the start included.",
      },
      {
        answers: { valid: 9, same: 6 },
        hint: '"valid" and "same" were swapped: only positions that lie on the image are valid; the other keeps its size.',
      },
      {
        answers: { same: 8 },
        hint: "For same you padded one zero on each side, as for 3×3: a filter of four needs an odd number in all.",
      },
      {
        answers: { same: 10 },
        hint: "For same you padded two zeros on each side, which makes the image grow.",
      },
      {
        answers: { full: 14 },
        hint: "For full you padded with the whole filter's size: at least one of its pixels has to lie on the image.",
      },
    ],
    nudge:
      "For valid, count the positions that lie on the image. For same, take the word as it is meant. For full, think of the first position: only the filter's last corner lies on the image's first pixel.",
    explanation:
      "valid gives n − k + 1, same gives n, full gives n + k − 1: the filter's size less one is taken off, made good, or put on.",
  },
  {
    kind: "blanks",
    id: "05-even-filter",
    title: "A filter without a middle",
    points: 1,
    statement:
      'A filter of 4, padding "same", stride 1, in **TensorFlow**. How many zeros does it put before the first pixel, and how many after the last?',
    answerName: "zeros",
    answer: `\
// Fill in zeros.before and zeros.after.
const zeros: { before?: number; after?: number } = {};
// BEGIN SOLUTION
zeros.before = 1;
zeros.after = 2;
// END SOLUTION`,
    expected: { before: evenPadding.before, after: evenPadding.after },
    comparator: within(1e-9),
    mistakes: [
      {
        answers: { before: 2, after: 1 },
        hint: "That is the other convention: TensorFlow puts the odd zero at the other end.",
      },
      {
        answers: { before: 2, after: 2 },
        hint: "With as many as that the feature map is one longer than the image.",
      },
      {
        answers: { before: 1, after: 1 },
        hint: "With as few as that the feature map is one shorter than the image.",
      },
    ],
    nudge: "How many zeros does the formula need in all? An odd number cannot be halved.",
    explanation:
      "Three zeros keep the size, and TensorFlow puts the odd one after (below, and to the right). With odd filters there is no such question, one reason why they are preferred.",
  },
  {
    kind: "value",
    id: "05-same-stride",
    title: "Same, with a stride",
    points: 2,
    statement: `\
An image of 6×6 counts from 1 to 36, row by row. The deck's filter moves over it with **stride 2** and
padding "same", as **TensorFlow** pads. What is the feature map?

$$
\\begin{bmatrix} 1 & 0 & 1 \\\\ 0 & 1 & 0 \\\\ 1 & 0 & 1 \\end{bmatrix}
$$

Work out first how many zeros are needed, and where they go.`,
    answerName: "stridedMap",
    answer: `\
let stridedMap: number[][] | undefined;
// BEGIN SOLUTION
stridedMap = [
  [1 + 3 + 8 + 13 + 15, 3 + 5 + 10 + 15 + 17, 5 + 12 + 17],
  [13 + 15 + 20 + 25 + 27, 15 + 17 + 22 + 27 + 29, 17 + 24 + 29],
  [25 + 27 + 32, 27 + 29 + 34, 29 + 36],
];
// END SOLUTION`,
    expected: rowsOf(conv2d(ramp, deckFilter, { stride: 2, padding: "same" })),
    comparator: within(1e-9),
    mistakes: [
      {
        answer: rowsOf(conv2d(ramp, deckFilter, { stride: 2, padding: "same-before" })),
        hint: "You put zeros above and to the left, perhaps one on every side: only one row and one column of zeros is needed, and TensorFlow puts them at the other end.",
      },
      {
        answer: rowsOf(conv2d(ramp, deckFilter, { stride: 2 })),
        hint: 'You did not pad: with "same" a window begins at every second pixel, also where its end hangs over the edge.',
      },
      {
        answer: rowsOf(conv2d(ramp, deckFilter, { padding: "same" })),
        hint: "That is stride 1: the window moves by two pixels a step.",
      },
      {
        answer: transposed(rowsOf(conv2d(ramp, deckFilter, { stride: 2, padding: "same" }))),
        hint: "Rows and columns are swapped: what the window finds when it moves to the right stands to the right.",
      },
      {
        answer: rowsOf(
          conv2d(ramp, deckFilter, { stride: 2, padding: { ...none, bottom: 1, left: 1 } }),
        ),
        hint: "The zeros stand below, but on the left: the same rule holds for both axes.",
      },
      {
        answer: rowsOf(
          conv2d(ramp, deckFilter, { stride: 2, padding: { ...none, top: 1, right: 1 } }),
        ),
        hint: "The zeros stand on the right, but at the top: the same rule holds for both axes.",
      },
    ],
    nudge:
      "Three positions a side reach over 7 pixels, and there are 6: one zero is needed. The first window lies on the image.",
    explanation:
      "A window starts at 0, 2 and 4, and the last one reaches one pixel over the edge. Padding one on every side, as other frameworks do, gives other numbers of the same shape: weights moved from one to the other then look at pixels one further on.",
  },
  {
    kind: "value",
    id: "05-dilation",
    title: "A filter with gaps",
    points: 1,
    statement:
      "A row of 7 pixels, a filter of 3 with **dilation 2** (every second pixel; 1 means none is skipped), stride 1, no padding. How many positions?",
    answerName: "dilated",
    answer: `\
let dilated: number | undefined;
// BEGIN SOLUTION
dilated = 7 - ((3 - 1) * 2 + 1) + 1;
// END SOLUTION`,
    expected: outputSize(7, 3, { dilation: 2 }),
    comparator: within(1e-9),
    mistakes: [
      { answer: outputSize(7, 3), hint: "The dilation was ignored: the filter reaches further." },
      {
        answer: outputSize(7, 3, { dilation: 3 }),
        hint: "You skipped two pixels between neighbours: dilation 2 takes every second one, so one is skipped.",
      },
      {
        answer: 7 - 3 * 2 + 1,
        hint: "You multiplied the filter's size by the dilation: only the gaps between its taps grow, and there is one gap fewer than taps.",
      },
    ],
    nudge:
      "Draw the row and mark which pixels the filter's three weights lie on; how many does it span?",
    explanation: "It spans (3 − 1) · 2 + 1 = 5 pixels, and a window of 5 has three positions on 7.",
  },
];
