import { sigmoidDerivative } from "../../ops/index.ts";
import type { ChoiceExercise, ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { corners, weightedSum } from "./01-gates.ts";

const layers = 5;
const steepest = sigmoidDerivative([0]).get(0);

/** What five sigmoids leave of a slope. */
export const vanishing: ValueExercise = {
  kind: "value",
  id: "01-vanishing",
  title: "Through five sigmoids",
  points: 2,
  statement: `\
In training, the slope of each activation on the way is a factor (lesson 02 says why). A signal passes five sigmoids
one after another. What is the largest that the product of their five slopes can be? Give at least three digits.`,
  answerName: "product",
  answer: `\
let product: number | undefined;
// BEGIN SOLUTION
product = 0.25 ** 5;
// END SOLUTION`,
  expected: steepest ** layers,
  // Two answers that are near to each other in size would pass a tolerance of a hundredth.
  comparator: (given, expected) => Math.abs(given - expected) <= 0.006 * expected,
  mistakes: [
    {
      answer: steepest * layers,
      hint: "You added the slopes. They are multiplied.",
    },
    { answer: steepest, hint: "That is the largest slope of one sigmoid. There are five." },
    {
      answer: 0.5 ** layers,
      hint: "You took the value of the sigmoid at 0. Asked for is its slope there.",
    },
    {
      answer: 1,
      hint: "1 is the largest slope of tanh, and of ReLU. The sigmoid is less steep: see the figure.",
    },
    {
      answer: 0.001,
      hint: "The size is right, but it is rounded to one digit: give at least three.",
    },
    {
      answer: steepest ** (layers - 1),
      hint: "One sigmoid is missing from the product.",
    },
  ],
  nudge:
    "Where is a sigmoid steepest, and how steep is it there? See the right half of the figure.",
  explanation:
    "The slope is at most a quarter, at z = 0. A quarter to the fifth is 1 / 1024: even at best, a thousandth of the signal arrives.",
};

/** Where ReLU is flat. */
export const saturates: ChoiceExercise = {
  kind: "choice",
  id: "01-saturation",
  title: "Does ReLU saturate?",
  points: 1,
  statement: `\
A unit saturates where its activation hardly changes when $z$ does: the slope is near 0. True or false: **ReLU does not
saturate, for any $z$.**`,
  answerName: "neverSaturates",
  answer: `\
let neverSaturates: boolean | undefined;
// BEGIN SOLUTION
neverSaturates = false;
// END SOLUTION`,
  choices: [
    {
      key: "true",
      text: "ReLU does not saturate, whatever z is",
      hint: "For large z it does not. What is its slope at -3?",
    },
    { key: "false", text: "there are z for which it does" },
  ],
  nudge: "Answer with true or false.",
  explanation:
    "For z below 0 its slope is 0. What is true is that it does not saturate for large z, as sigmoid and tanh do. Leaky ReLU saturates on neither side.",
};

/** When a unit has no slope left. */
export const dead: ValueExercise = {
  kind: "value",
  id: "01-dead",
  title: "A dead unit",
  points: 2,
  statement: `\
A ReLU unit has the weights $w = (1, -2)$, and both inputs are always from 0 to 1. If its bias is low enough, it is
dead: $z \\le 0$ for all inputs, so its slope is 0 and it no longer learns. What is the largest bias for which it is dead?`,
  answerName: "largestBias",
  answer: `\
let largestBias: number | undefined;
// BEGIN SOLUTION
largestBias = -1;
// END SOLUTION`,
  expected: -Math.max(...corners.map((corner) => weightedSum(corner, [1, -2]))),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: 1,
      hint: "The sign is turned round: with such a bias z is above 0 for many inputs.",
    },
    {
      answer: -3,
      hint: "With that it is dead, but so it is with a larger one: a negative weight does not raise z, since its input is never negative.",
    },
    { answer: 2, hint: "That makes z at least 0 everywhere: the unit is always on." },
    {
      answer: -2,
      hint: "The weight of size 2 is negative, and cannot raise z. How large can w · x become?",
    },
    {
      answer: 0,
      hint: "Without a bias z is above 0 for the inputs 1 and 0.",
    },
  ],
  nudge: "For which inputs from 0 to 1 is w · x largest? The bias has to take just that much away.",
  explanation:
    "w · x is largest for the inputs 1 and 0, where it is 1. So the bias may be at most -1. A step that is too large during training can push a unit there.",
};
