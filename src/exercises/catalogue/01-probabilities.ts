import { softmax } from "../../ops/index.ts";
import type { ChoiceExercise, ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** The ends of the sigmoid's range. */
export const range: ChoiceExercise = {
  kind: "choice",
  id: "01-range",
  title: "The range of the sigmoid",
  points: 1,
  statement:
    "Which numbers can the sigmoid $\\sigma(z) = 1 / (1 + e^{-z})$ give, for real numbers $z$?",
  answerName: "range",
  answer: `\
let range: string | undefined;
// BEGIN SOLUTION
range = "b";
// END SOLUTION`,
  choices: [
    {
      key: "a",
      text: "all from 0 to 1, with 0 and 1 among them",
      hint: "Which z would give 1? The power of e would have to be 0, and no power of e is.",
    },
    { key: "b", text: "all between 0 and 1, but neither 0 nor 1" },
    {
      key: "c",
      text: "all from 0 to 1, with 0 but without 1",
      hint: "Which z would give 0? The denominator would have to be infinite.",
    },
    {
      key: "d",
      text: "all between -1 and 1",
      hint: "That is the range of tanh. Can a quotient of two positive numbers be negative?",
    },
  ],
  nudge: "Answer with one of the letters a to d.",
  explanation:
    "The range is open. A computer rounds far out: sigmoid of 40 is stored as 1. That is a matter of the 64 bits and not of the function.",
};

const [high, low] = [5, 2];

/** When softmax and sigmoid say the same. */
export const twoScores: ValueExercise = {
  kind: "value",
  id: "01-two-scores",
  title: "Softmax of two is a sigmoid",
  points: 2,
  statement: `\
A network has the scores 5 for *cat* and 2 for *dog*. Softmax gives *cat* a probability. For which $z$ does the sigmoid
$\\sigma(z)$ give the same? Divide both parts of the fraction of softmax by its numerator.`,
  answerName: "sameZ",
  answer: `\
let sameZ: number | undefined;
// BEGIN SOLUTION
sameZ = 5 - 2;
// END SOLUTION`,
  expected: high - low,
  comparator: within(1e-6),
  mistakes: [
    { answer: high, hint: "That is the score of cat alone. The score of dog counts, too." },
    {
      answer: high + low,
      hint: "You added the scores. Dividing powers of e subtracts their exponents.",
    },
    { answer: low - high, hint: "The sign is turned round: that is the z for dog." },
    {
      answer: high / low,
      hint: "You divided the scores. Dividing powers of e subtracts their exponents.",
    },
    {
      answer: softmax([high, low]).get(0),
      hint: "That is the probability itself. Asked for is the z that leads to it.",
    },
  ],
  nudge:
    "Write the probability of cat as 1 over 1 plus something. That something is a quotient of two powers of e.",
  explanation:
    "e⁵ / (e⁵ + e²) = 1 / (1 + e⁻³). So only the difference of two scores counts, and sigmoid is softmax of z and 0.",
};
