import type { CatalogueEntry, ChoiceExercise, ManualExercise, ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { count } from "./02-count.ts";
import { numericSlope } from "./02-numeric-slope.ts";
import { oneStep } from "./02-one-step.ts";
import { hidden } from "./02-xor.ts";

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
Train the network on XOR again with a learning rate ten times larger, and ten times smaller: change it in the cell above
that trains, and run that cell and the one with the curve. Describe the two loss curves in a sentence each, and explain
what happened with the picture of a ball on a slope. Then set the rate back, and run the cells once more.`,
  modelAnswer: `\
Says what the curves show: with the small rate the loss falls slowly and is still about 0.32 after 500
epochs (0.015 with the lesson's rate); with the large one it jumps up twice in the first dozen epochs, to 1.2 and
to 1.8, and then falls faster than before, to about 0.001. Explains: the gradient is the slope at the
place where one stands. Small steps follow the slope but take long; a long step leaves the part where the
slope was measured and may land higher than it started. Here it came down again; in other networks it may
land where a tanh is flat, and stay there.`,
};

/** The exercises of lesson 02. */
export const multiLayerPerceptrons: readonly CatalogueEntry[] = [
  hidden,
  count,
  chain,
  oneStep,
  numericSlope,
  rate,
  linear,
];
