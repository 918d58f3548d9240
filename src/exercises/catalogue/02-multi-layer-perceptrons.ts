import { mlpParameterCount, buildMlp } from "../../networks/index.ts";
import { chooseInstances } from "../chooseInstances.ts";
import type { QuestionFamily } from "../chooseInstances.ts";
import { drawBetween } from "../draw.ts";
import type {
  BlanksExercise,
  CatalogueEntry,
  ChoiceExercise,
  ManualExercise,
  ValueExercise,
  VariedExercise,
} from "../exercise.ts";
import { questionBlanks } from "../questionBlanks.ts";
import { within } from "../within.ts";
import { numericSlope } from "./02-numeric-slope.ts";
import { oneStep } from "./02-one-step.ts";

const sizes: QuestionFamily<{ inputs: number; hidden: number; outputs: number }> = {
  draw: (random) => ({
    inputs: drawBetween(random, 3, 20),
    hidden: drawBetween(random, 3, 12),
    outputs: drawBetween(random, 2, 6),
  }),
  right: ({ inputs, hidden, outputs }) =>
    mlpParameterCount(buildMlp([inputs, hidden, outputs], { seed: 1 })),
  mistakes: [
    {
      answer: ({ inputs, hidden, outputs }) => inputs * hidden + hidden * outputs,
      hint: "Those are the weights. Every unit also has a bias.",
    },
    {
      answer: ({ inputs, hidden, outputs }) => inputs * hidden + hidden * outputs + 2,
      hint: "You counted one bias a layer. There is one for each unit.",
    },
    {
      answer: ({ inputs, hidden, outputs }) =>
        inputs * hidden + hidden * outputs + inputs + hidden + outputs,
      hint: "You gave the inputs biases too. Inputs are numbers that come in; nothing is added to them.",
    },
    {
      answer: ({ inputs, hidden }) => (inputs + 1) * hidden,
      hint: "The last layer is missing: the outputs are units as well.",
    },
    {
      answer: ({ inputs, hidden, outputs }) => inputs + hidden + outputs,
      hint: "Those are the circles of the drawing. The weights are its lines.",
    },
  ],
};

const count: VariedExercise = {
  kind: "varied",
  id: "02-count",
  title: "Count the parameters",
  points: 2,
  instance(variant) {
    const questions = chooseInstances(`02-count ${variant}`, sizes, 2);
    const rows = questions.map(
      ({ inputs, hidden, outputs }, k) => `| q${k + 1} | ${inputs} | ${hidden} | ${outputs} |`,
    );
    const working = questions.map(
      ({ inputs, hidden, outputs }, k) =>
        `parameters.q${k + 1} = (${inputs} + 1) * ${hidden} + (${hidden} + 1) * ${outputs};`,
    );
    return {
      kind: "blanks",
      id: "02-count",
      title: "Count the parameters",
      points: 2,
      statement: `\
How many parameters do these networks have, each with one hidden layer?

| blank | inputs | hidden units | outputs |
|---|---|---|---|
${rows.join("\n")}`,
      answerName: "parameters",
      answer: `\
// Fill in parameters.q1 and parameters.q2.
const parameters: { q1?: number; q2?: number } = {};
// BEGIN SOLUTION
${working.join("\n")}
// END SOLUTION`,
      ...questionBlanks(sizes, questions),
      comparator: within(1e-9),
      nudge: "Take one layer at a time: what does each of its units learn?",
      explanation: "Each unit learns a weight for each of its inputs, and one bias.",
    };
  },
};

const hidden: BlanksExercise = {
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

const linear: ChoiceExercise = {
  kind: "choice",
  id: "02-linear",
  title: "Layers without activations",
  points: 1,
  statement: `\
Ten dense layers, one after the other, and no activation function between them. What can they do that a
single dense layer cannot?`,
  answerName: "tenLayers",
  answer: `\
let tenLayers: string | undefined;
// BEGIN SOLUTION
tenLayers = "d";
// END SOLUTION`,
  choices: [
    {
      key: "a",
      text: "tell XOR apart",
      hint: "Look at the cell that trained a network without activations on XOR: how many of the four were right?",
    },
    {
      key: "b",
      text: "draw curved boundaries",
      hint: "Put z = x W + b into the next layer's formula and multiply out: what kind of function is it?",
    },
    {
      key: "c",
      text: "give probabilities",
      hint: "What keeps an output between 0 and 1 is sigmoid or softmax, however many layers there are.",
    },
    { key: "d", text: "nothing more" },
  ],
  nudge: "Write two such layers as one formula, and multiply out.",
  explanation: "(x V + a) W + b = x (V W) + (a W + b): it is one dense layer again.",
};

const chain: ValueExercise = {
  kind: "value",
  id: "02-chain",
  title: "The chain rule",
  points: 1,
  statement: `\
Let $g(x) = 3x + 1$ and $f(g) = g^2$. What is the derivative of $f(g(x))$ with respect to $x$, at
$x = 2$?`,
  answerName: "slope",
  answer: `\
let slope: number | undefined;
// BEGIN SOLUTION
slope = 2 * (3 * 2 + 1) * 3;
// END SOLUTION`,
  expected: 2 * (3 * 2 + 1) * 3,
  comparator: within(1e-6),
  mistakes: [
    { answer: 14, hint: "That is ∂f/∂g only. How fast does g itself change with x?" },
    { answer: 3, hint: "That is ∂g/∂x only. How fast does f change with g?" },
    {
      answer: 12,
      hint: "You took the outer derivative at x. It is to be taken at g, the number that f gets.",
    },
    { answer: 17, hint: "You added the two derivatives. The chain rule multiplies them." },
    { answer: 49, hint: "That is the value of f, not its derivative." },
    { answer: 21, hint: "The derivative of a square is twice the number." },
  ],
  nudge: "Find ∂f/∂g and put g's value in; find ∂g/∂x; multiply.",
  explanation:
    "∂f/∂g = 2g = 14 where g = 7, and ∂g/∂x = 3. When x moves a little, g moves three times as much, and f fourteen times as much as g.",
};

const rate: ManualExercise = {
  kind: "manual",
  id: "02-rate",
  title: "Too large, too small",
  points: 2,
  statement: `\
Train the network on XOR again with a learning rate ten times larger, and ten times smaller. Describe
the two loss curves in a sentence each, and explain what happened with the picture of a ball on a slope.`,
  modelAnswer: `\
Says what the curves show: with the small rate the loss falls slowly and is still about 0.32 after 500
epochs (0.015 with the lesson's rate); with the large one it jumps up once, to about 1 in the first
few epochs, and then falls faster than before, to about 0.001. Explains: the gradient is the slope at the
place where one stands. Small steps follow the slope but take long; a long step leaves the part where the
slope was measured and may land higher than it started. Here it came down again; in other networks it may
land where a tanh is flat, and stay there.`,
};

/** The exercises of lesson 02. */
export const multiLayerPerceptrons: readonly CatalogueEntry[] = [
  hidden,
  count,
  linear,
  chain,
  oneStep,
  numericSlope,
  rate,
];
