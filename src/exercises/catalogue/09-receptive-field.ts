import { receptiveField, receptiveRange } from "../../shapes/index.ts";
import type { BlanksExercise, ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

const conv = { type: "conv", filterSize: 3, outChannels: 8 } as const;
const pool = { type: "pool" } as const;

/** Asks how far three convolutions see. */
export const threeConvolutions: ValueExercise = {
  kind: "value",
  id: "09-three",
  title: "Three filters on top of each other",
  points: 1,
  statement: `\
Three convolutions of 3×3, stride 1, follow each other. How many pixels **a side** does one number of the last map see?`,
  answerName: "threeSee",
  answer: `\
let threeSee: number | undefined;
// BEGIN SOLUTION
threeSee = 1 + 2 + 2 + 2;
// END SOLUTION`,
  expected: receptiveField([conv, conv, conv]).size,
  comparator: within(1e-9),
  mistakes: [
    {
      answer: 9,
      hint: "You added up the three filters: neighbouring windows overlap, so each layer adds less than its size.",
    },
    {
      answer: 27,
      hint: "You multiplied the sizes: that would hold if the windows stood side by side, at stride 3.",
    },
    { answer: receptiveField([conv, conv]).size, hint: "That is what two layers see." },
    {
      answer: receptiveField([conv]).size,
      hint: "That is what one layer sees: the next one looks at a window of such numbers.",
    },
    { answer: 49, hint: "That is how many pixels there are in all: the question is for one side." },
    {
      answer: 6,
      hint: "Each layer adds two, but a number that sees nothing yet has a pixel of its own to begin with.",
    },
  ],
  nudge:
    "Go from the last map back: one number sees 3 by 3 of the map before. How many of the one before that do those see together?",
  explanation:
    "1, 3, 5, 7: each 3×3 layer at stride 1 adds one pixel on either side. Three of them see as far as one 7×7, with 27 weights a channel instead of 49.",
};

/** Asks how far two convolutions with a pooling between them see. */
export const withPooling: ValueExercise = {
  kind: "value",
  id: "09-pooled",
  title: "With a pooling between",
  points: 1,
  statement: `\
A convolution of 3×3, then max pooling 2×2 with stride 2, then a convolution of 3×3. How many pixels a side does one number of the last
map see?`,
  answerName: "pooledSee",
  answer: `\
let pooledSee: number | undefined;
// BEGIN SOLUTION
pooledSee = 3 + (2 - 1) * 1 + (3 - 1) * 2;
// END SOLUTION`,
  expected: receptiveField([conv, pool, conv]).size,
  comparator: within(1e-9),
  mistakes: [
    {
      answer: receptiveField([conv, { type: "pool", poolSize: 2, stride: 1 }, conv]).size,
      hint: "The pooling's stride was left out: after it, neighbours on the map lie two pixels apart in the image.",
    },
    {
      answer: receptiveField([conv, { type: "pool", poolSize: 1, stride: 2 }, conv]).size,
      hint: "The pooling's own window was left out: it looks at two numbers a side.",
    },
    { answer: receptiveField([conv, conv]).size, hint: "The pooling was left out altogether." },
    {
      answer: 3 + (2 - 1) * 2 + (3 - 1) * 2,
      hint: "The pooling's stride was counted for the pooling itself: it spreads what comes after it, and only that.",
    },
    {
      answer: receptiveField([conv, pool, conv, pool]).size,
      hint: "There is one pooling only.",
    },
    {
      answer: receptiveField([conv, pool]).size,
      hint: "That is after the pooling: one convolution is still to come.",
    },
    {
      answer: 12,
      hint: "You doubled everything: the stride of 2 counts for what comes after it only.",
    },
  ],
  nudge: "Each layer adds (k - 1) times the product of the strides before it.",
  explanation:
    "1, then 3, then 4, then 4 + 2·2 = 8: pooling makes everything above it see twice as far.",
};

const network = [conv, pool, conv, pool];
const cell = receptiveRange(receptiveField(network), 3, 28);

/** Asks which rows one cell sees. */
export const cellSees: BlanksExercise = {
  kind: "blanks",
  id: "09-cell",
  title: "What one cell sees",
  points: 2,
  statement: `\
In the network above (convolution 3×3, pooling 2×2, convolution 3×3, pooling 2×2, without padding), take row 3 of the last map, counted from 0. From
which \`first\` to which \`last\` row of the image does it see, counted from 0, both included?`,
  answerName: "rows",
  answer: `\
// Fill in rows.first and rows.last.
const rows: { first?: number; last?: number } = {};
// BEGIN SOLUTION
rows.first = 3 * (2 * 2);
rows.last = rows.first + 10 - 1;
// END SOLUTION`,
  expected: cell,
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { first: cell.first, last: cell.last + 1 },
      hint: "One too far: the first row is one of those that it sees.",
    },
    {
      answers: { first: 6, last: 15 },
      hint: "One pooling's stride was counted: two poolings make a step of four pixels.",
    },
    {
      answers: { first: 3, last: 12 },
      hint: "The strides were left out: from one row of the last map to the next it is four pixels.",
    },
    {
      answers: { first: 8, last: 17 },
      hint: "You counted the rows from 1: row 0 sees what begins at the top of the image.",
    },
    {
      answers: { first: 12, last: 15 },
      hint: "That is the step from one cell to the next: what they see is larger, and overlaps.",
    },
    {
      answers: { first: 30, last: 39 },
      hint: "You put what the cells see side by side, ten rows each, and so beyond the image: they overlap.",
    },
  ],
  nudge:
    "The start moves by the product of all strides from cell to cell; the size is the receptive field.",
  explanation: `One cell sees ${receptiveField(network).size} rows, and the next begins ${receptiveField(network).stride} further: row 3 sees ${cell.first} to ${cell.last}.`,
};
