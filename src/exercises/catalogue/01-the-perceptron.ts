import { toNested } from "../../arrays/index.ts";
import { perceptron } from "../../networks/perceptron.ts";
import { trainPerceptron } from "../../networks/trainPerceptron.ts";
import { sigmoid, sigmoidDerivative, softmax } from "../../ops/index.ts";
import { drawBetween, drawNumbers } from "../draw.ts";
import type {
  BlanksExercise,
  CatalogueEntry,
  ChoiceExercise,
  FunctionExercise,
  ManualExercise,
  ValueExercise,
} from "../exercise.ts";
import { within } from "../within.ts";

function weighedSum(x: readonly number[], w: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + w[i] * value, 0);
}

const neuron: FunctionExercise<[number[], number[], number]> = {
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
    return [inputs, weights, offset - weighedSum(inputs, weights)];
  },
  reference: (x, w, b) => perceptron(x, w, b).get(0),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "leaves the bias out",
      bug: (x, w) => Number(weighedSum(x, w) > 0),
      hint: "The bias is left out: z is the weighed sum plus b.",
    },
    {
      name: "subtracts the bias",
      bug: (x, w, b) => Number(weighedSum(x, w) - b > 0),
      hint: "The bias is subtracted. A threshold would be; a bias is added.",
    },
    {
      name: "fires at 0",
      bug: (x, w, b) => Number(weighedSum(x, w) + b >= 0),
      hint: "It fires where z is exactly 0. Here it is to stay off there.",
    },
    {
      name: "gives z itself",
      bug: (x, w, b) => weighedSum(x, w) + b,
      hint: "This is the pre-activation z. The step is missing, which makes 0 or 1 of it.",
    },
    {
      name: "gives 1 and -1",
      bug: (x, w, b) => (weighedSum(x, w) + b > 0 ? 1 : -1),
      hint: "It says -1 where it is off. This neuron says 0 then.",
    },
    {
      name: "adds the bias for every input",
      bug: (x, w, b) => Number(weighedSum(x, w) + b * x.length > 0),
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

const nand: BlanksExercise = {
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

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

const xor: ValueExercise = {
  kind: "value",
  id: "01-xor",
  title: "How near to XOR?",
  points: 1,
  statement: `\
XOR is 1 where exactly one of two inputs is 1. What is the largest number of the four inputs that one neuron with the
step can get right? Reason with the line that it draws; then let the cells above tell you.`,
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

const softmaxFunction: FunctionExercise<[number[]]> = {
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
    "Subtracting m multiplies all powers by the same number, e to the minus m, which the quotient takes out again.",
};

const range: ChoiceExercise = {
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

const twoScores: ValueExercise = {
  kind: "value",
  id: "01-two-scores",
  title: "Softmax of two is a sigmoid",
  points: 2,
  statement: `\
A network has the scores 5 for *cat* and 2 for *dog*. Softmax gives *cat* a probability. For which $z$ does the sigmoid
$\\sigma(z)$ give the same? Divide the fraction of softmax by its numerator.`,
  answerName: "z",
  answer: `\
let z: number | undefined;
// BEGIN SOLUTION
z = 5 - 2;
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

const layers = 5;
const steepest = sigmoidDerivative([0]).get(0);

const vanishing: ValueExercise = {
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
      answer: steepest ** (layers - 1),
      hint: "One sigmoid is missing from the product.",
    },
  ],
  nudge:
    "Where is a sigmoid steepest, and how steep is it there? See the right half of the figure.",
  explanation:
    "The slope is at most a quarter, at z = 0. A quarter to the fifth is 1 / 1024: even at best, a thousandth of the signal arrives.",
};

const saturates: ChoiceExercise = {
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

const dead: ValueExercise = {
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
  expected: -Math.max(...corners.map((corner) => weighedSum(corner, [1, -2]))),
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

const linear: ManualExercise = {
  kind: "manual",
  id: "01-no-activation",
  title: "Without an activation",
  points: 2,
  statement: `\
Suppose that a neuron had no activation: it just gives $z = w \\cdot x + b$. You connect two such neurons, the second
reading what the first gives. What can the two do together that one cannot? Say why, with a formula.`,
  modelAnswer: `\
Nothing. The first gives z₁ = w₁ · x + b₁, the second z₂ = w₂ z₁ + b₂ = (w₂ w₁) · x + (w₂ b₁ + b₂), which is again a weighed sum and a bias: one
neuron with the weights w₂ w₁ and the bias w₂ b₁ + b₂ does the same. So layers without activations collapse into one, and it is the bend in the
activation that makes depth worth while.`,
};

/** The exercises of lesson 01. */
export const thePerceptron: readonly CatalogueEntry[] = [
  neuron as CatalogueEntry,
  nand,
  xor,
  range,
  softmaxFunction as CatalogueEntry,
  twoScores,
  vanishing,
  saturates,
  dead,
  linear,
];
