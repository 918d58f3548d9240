import { buildMlp, mlpParameterCount } from "../../networks/index.ts";
import type { QuestionFamily } from "../chooseInstances.ts";
import { drawBetween } from "../draw.ts";
import { questionTable } from "./questionTable.ts";

interface LayerSizes {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

const sizes: QuestionFamily<LayerSizes> = {
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

/** Asks what two networks learn. */
export const count = questionTable<LayerSizes>({
  id: "02-count",
  title: "Count the parameters",
  points: 2,
  count: 2,
  answerName: "parameters",
  asks: "How many parameters do these networks have, each with one hidden layer?",
  heads: ["inputs", "hidden units", "outputs"],
  row: ({ inputs, hidden, outputs }) => [inputs, hidden, outputs],
  code: ({ inputs, hidden, outputs }) =>
    `(${inputs} + 1) * ${hidden} + (${hidden} + 1) * ${outputs}`,
  family: sizes,
  nudge: "Take one layer at a time: what does each of its units learn?",
  explanation: "Each unit learns a weight for each of its inputs, and one bias.",
});
