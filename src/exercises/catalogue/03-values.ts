import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** The size of a photograph, in numbers. */
export const values: ValueExercise = {
  kind: "value",
  id: "03-values",
  title: "How many numbers is a photograph?",
  points: 1,
  statement: `\
Networks for photographs often read images of 224 by 224 pixels in colour. How many numbers is that?`,
  answerName: "howMany",
  answer: `\
let howMany: number | undefined;
// BEGIN SOLUTION
howMany = 224 * 224 * 3;
// END SOLUTION`,
  expected: 224 * 224 * 3,
  comparator: within(1e-9),
  mistakes: [
    { answer: 224 * 224, hint: "That is the number of pixels. What does a pixel in colour hold?" },
    { answer: 224 * 3, hint: "That is one row of pixels only. How many rows are there?" },
    {
      answer: 224 * 224 * 4,
      hint: "You counted four channels. Files may have one for transparency; a network reads the colours only.",
    },
    {
      answer: 224 * 224 * 3 * 256,
      hint: "You counted how many levels a value may have. A value is one number, whatever its level.",
    },
    {
      answer: 224 + 224 + 3,
      hint: "You added the lengths of the axes. Lengths of axes are multiplied.",
    },
  ],
  nudge: "Multiply the three lengths of the array's shape.",
  explanation: "224 · 224 · 3 = 150,528: every one of them is an input of the network.",
};
