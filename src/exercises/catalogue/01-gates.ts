import { perceptron } from "../../networks/perceptron.ts";
import { trainPerceptron } from "../../networks/trainPerceptron.ts";
import { drawBetween, drawNumbers } from "../draw.ts";
import type { BlanksExercise, FunctionExercise, ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** The inputs, each times its weight, added up. */
export function weightedSum(x: readonly number[], w: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + w[i] * value, 0);
}

/** A neuron as a function. */
export const neuron: FunctionExercise<[number[], number[], number]> = {
  kind: "function",
  id: "01-neuron",
  title: "Write a neuron",
  points: 2,
  statement: `\
\`neuron(x, w, b)\` gets the inputs, as many weights, and the bias. It returns 1 if the pre-activation $z = w \\cdot x + b$ is
above 0, else 0. The check calls it with neurons of its own, of two inputs and of more.`,
  answerName: "neuron",
  answer: `\
function neuron(x: number[], w: number[], b: number) {
  // BEGIN SOLUTION
  let z = b;
  for (let i = 0; i < x.length; i++) z += w[i] * x[i];
  return z > 0 ? 1 : 0;
  // END SOLUTION
}`,
  cases: [
    [[1, 1], [1, 0], 3],
    [[1, 1], [1, 1], -1.5],
    [[1, 0], [1, 1], -1],
    [[1, 1], [1, 1], -3],
    [[1, 2], [2, 1], -3],
    [[1, 0, 1], [2, -1, -3], 2],
    [[1, 1], [-2, -1], 1],
    [[0, 1], [1, 3], -1],
    [[1, 1, 1], [-1, -1, 3], 0],
  ],
  draw(random) {
    const length = drawBetween(random, 2, 4);
    const inputs = drawNumbers(random, length, 0, 3);
    const weights = drawNumbers(random, length);
    // A third lie on the border itself, where z is 0.
    const offset = drawBetween(random, -1, 1);
    return [inputs, weights, offset - weightedSum(inputs, weights)];
  },
  reference: (x, w, b) => perceptron(x, w, b).get(0),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "leaves the bias out",
      bug: (x, w) => Number(weightedSum(x, w) > 0),
      hint: "The bias is left out: z is the weighted sum plus b.",
    },
    {
      name: "subtracts the bias",
      bug: (x, w, b) => Number(weightedSum(x, w) - b > 0),
      hint: "The bias is subtracted. A threshold would be; a bias is added.",
    },
    {
      name: "fires at 0",
      bug: (x, w, b) => Number(weightedSum(x, w) + b >= 0),
      hint: "It fires where z is exactly 0. Here it is to stay off there.",
    },
    {
      name: "gives z itself",
      bug: (x, w, b) => weightedSum(x, w) + b,
      hint: "This is the pre-activation z. The step is missing, which makes 0 or 1 of it.",
    },
    {
      name: "gives 1 and -1",
      bug: (x, w, b) => (weightedSum(x, w) + b > 0 ? 1 : -1),
      hint: "It says -1 where it is off. This neuron says 0 then.",
    },
    {
      name: "adds the bias for every input",
      bug: (x, w, b) => Number(weightedSum(x, w) + b * x.length > 0),
      hint: "The bias is added once for every input: add it once for the neuron.",
    },
    {
      name: "reads two inputs only",
      bug: ([x0, x1], [w0, w1], b) => Number(w0 * x0 + w1 * x1 + b > 0),
      hint: "It is right for two inputs only. Let the loop run over all of them.",
    },
  ],
  nudge:
    "Begin with the bias, add each input times its weight, and compare with 0 at the end. Print z for a neuron of the lesson, and compare.",
  explanation: "A sum of products, a bias and a threshold: that is all a neuron computes.",
};

/** A bias, from the inequalities. */
export const nand: BlanksExercise = {
  kind: "blanks",
  id: "01-nand",
  title: "A bias for NAND",
  points: 2,
  statement: `\
NAND is 1 except where both inputs are 1. With the weights $w = (-1, -1)$ a neuron with the step computes it for every bias
above one number and up to another: $\\text{above} < b \\le \\text{upTo}$. Which two numbers? Write down $z$ for the four
inputs, and see which of them have to be above 0.`,
  answerName: "nand",
  answer: `\
// Fill in nand.above and nand.upTo.
const nand: { above?: number; upTo?: number } = {};
// BEGIN SOLUTION
nand.above = 1;
nand.upTo = 2;
// END SOLUTION`,
  expected: { above: 1, upTo: 2 },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { above: 0, upTo: 1 },
      hint: "With these it fires only where both inputs are off, which is NOR. NAND also fires where one of them is on.",
    },
    {
      answers: { above: -2, upTo: -1 },
      hint: "The signs are turned round: with negative weights it is the bias that has to lift z above 0.",
    },
    {
      answers: { above: 1, upTo: 1.5 },
      hint: "The lower end is right. Can the bias be larger still, before the neuron fires for (1, 1), too?",
    },
    {
      answers: { above: 1.5, upTo: 2 },
      hint: "The upper end is right. Can the bias be smaller still, with the neuron firing for (0, 1)?",
    },
    {
      answers: { above: 0, upTo: 2 },
      hint: "The upper end is right. Try a bias of a half at (0, 1): is z above 0 there?",
    },
  ],
  nudge:
    "z is b for (0, 0), b less 1 for (0, 1) and (1, 0), and b less 2 for (1, 1). Three of these are to be above 0, the fourth is not.",
  explanation:
    "b - 1 > 0 and b - 2 ≤ 0. Any logical circuit can be built from NAND alone, so from neurons.",
};

/** All inputs of a gate. */
export const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** What a line cannot do. */
export const xor: ValueExercise = {
  kind: "value",
  id: "01-xor",
  title: "How near to XOR?",
  points: 1,
  statement: `\
XOR is 1 where exactly one of two inputs is 1. What is the largest number of the four inputs that one neuron with the
step can get right? Reason with the line that it draws. Then compare with \`xor.right\`, the best that training met.`,
  answerName: "best",
  answer: `\
let best: number | undefined;
// BEGIN SOLUTION
best = 3;
// END SOLUTION`,
  expected: trainPerceptron(corners, [0, 1, 1, 0], { seed: 1 }).right,
  comparator: within(1e-9),
  mistakes: [
    {
      answer: 4,
      hint: "That would take a line with (0, 1) and (1, 0) on one side and the other two corners on the other. Try to draw it.",
    },
    {
      answer: 2,
      hint: "A neuron that always says 1 does as well as that. Try OR: where does it differ from XOR?",
    },
    { answer: 1, hint: "Then saying the opposite would be better. A neuron can do that, too." },
    {
      answer: 0.75,
      hint: "That is a share. Asked for is how many of the four.",
    },
  ],
  nudge: "Give a whole number from 0 to 4.",
  explanation:
    "OR gets three right and fails at (1, 1). For all four, two of the inequalities would add up to the opposite of the other two. Lesson 02 does it with three neurons.",
};
