import { toNested } from "../../arrays/index.ts";
import { sigmoid, softmax } from "../../ops/index.ts";
import { drawBetween, drawNumbers } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** Softmax as a function. */
export const softmaxFunction: FunctionExercise<[number[]]> = {
  kind: "function",
  id: "01-softmax",
  title: "Write softmax",
  points: 3,
  statement: `\
\`softmaxOf(scores)\` gets a list of scores and returns as many probabilities. It has to work for scores such as 1000, too:
\`Math.exp(1000)\` is \`Infinity\`. So subtract the largest score from all of them first, which changes nothing else.`,
  answerName: "softmaxOf",
  answer: `\
function softmaxOf(scores: number[]) {
  // BEGIN SOLUTION
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
  // END SOLUTION
}`,
  cases: [[[1, 0]], [[2, -1, 0.5]], [[1000, 999, 998]], [[-1000, -1000]]],
  draw: (random) => [drawNumbers(random, drawBetween(random, 2, 5))],
  reference: (scores) => toNested(softmax(scores)),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "overflows",
      bug: (scores) => {
        const powers = scores.map((score) => Math.exp(score));
        const total = powers.reduce((sum, power) => sum + power, 0);
        return powers.map((power) => power / total);
      },
      hint: "It is right for small scores. For large ones the powers overflow: subtract the largest score first.",
    },
    {
      name: "divides by the largest power",
      bug: (scores) => scores.map((score) => Math.exp(score - Math.max(...scores))),
      hint: "The powers are there, but they do not add up to 1: divide each by their sum.",
    },
    {
      name: "takes no powers",
      bug: (scores) => {
        const total = scores.reduce((sum, score) => sum + score, 0);
        return scores.map((score) => score / total);
      },
      hint: "The scores themselves were divided by their sum: a score may be negative, a probability may not. Take powers of e first.",
    },
    {
      name: "takes each sigmoid",
      bug: (scores) => toNested(sigmoid(scores)),
      hint: "That is the sigmoid of each score by itself: the probabilities do not add up to 1.",
    },
    {
      name: "finds the largest only",
      bug: (scores) => {
        const at = scores.indexOf(Math.max(...scores));
        return scores.map((_, i) => Number(i === at));
      },
      hint: "All of it goes to the largest score. Softmax is softer: the others get a share, too.",
    },
    {
      name: "takes powers of 2",
      bug: (scores) => toNested(softmax(scores.map((score) => score * Math.LN2))),
      hint: "These look like powers of 2. Softmax takes powers of e: Math.exp.",
    },
  ],
  nudge:
    "Three steps: subtract the largest score, take powers of e, divide by their sum. Look at the result of each step for two equal scores.",
  explanation:
    "Subtracting a number m from all scores multiplies all powers by e to the minus m, and the quotient takes that out again.",
};
