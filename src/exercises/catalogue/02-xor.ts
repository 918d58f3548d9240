import type { BlanksExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** What each unit of a network for XOR gives. */
export const hidden: BlanksExercise = {
  kind: "blanks",
  id: "02-xor",
  title: "XOR, unit by unit",
  points: 2,
  statement: `\
Another 2-2-1 network with the step function (1 above 0, else 0). Its first hidden unit is
$h_1 = \\text{step}(x_1 - x_2 - 0.5)$, its second $h_2 = \\text{step}(x_2 - x_1 - 0.5)$, and its output
$y = \\text{step}(h_1 + h_2 - 0.5)$.

What do the three give for the inputs (0, 0), (0, 1), (1, 0), (1, 1), in this order? Each blank takes a
list of four numbers.`,
  answerName: "units",
  answer: `\
// Fill in units.h1, units.h2 and units.y.
const units: { h1?: number[]; h2?: number[]; y?: number[] } = {};
// BEGIN SOLUTION
units.h1 = [0, 0, 1, 0];
units.h2 = [0, 1, 0, 0];
units.y = [0, 1, 1, 0];
// END SOLUTION`,
  expected: { h1: [0, 0, 1, 0], h2: [0, 1, 0, 0], y: [0, 1, 1, 0] },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { h1: [0, 1, 0, 0], h2: [0, 0, 1, 0] },
      hint: "The two inputs were swapped: the first number of a pair is x1.",
    },
    {
      answers: { h1: [1, 0, 1, 1], h2: [1, 1, 0, 1] },
      hint: "The biases were left out: with both inputs alike, what is the sum that goes into the step?",
    },
    { answers: { y: [0, 1, 1, 1] }, hint: "For (1, 1): is either hidden unit on?" },
    {
      answers: { y: [0, 0, 0, 0] },
      hint: "You asked both hidden units to be on. How much is needed to get past the output's bias?",
    },
    {
      answers: { h1: [-0.5, -1.5, 0.5, -0.5], h2: [-0.5, 0.5, -1.5, -0.5] },
      hint: "Those are the sums before the step function.",
    },
  ],
  nudge: "Go through the four inputs one by one: the sum first, then the step.",
  explanation:
    "One unit asks for the first input alone, the other for the second alone; the output wants one of the two. Many weights give XOR.",
};
