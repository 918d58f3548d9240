import { multiplyAdds, parameterCount, traceShapes } from "../../shapes/index.ts";
import type { LayerDescription, NetworkTrace } from "../../shapes/index.ts";
import { unbuildable } from "../../training/unbuildable.ts";
import type { Rule, RulesExercise } from "../exercise.ts";

const image = [28, 28, 1];
const relu: LayerDescription = { type: "activation", activation: "relu" };
const ending: LayerDescription[] = [{ type: "flatten" }, { type: "dense", units: 10 }];

const conv = (filterSize: number, outChannels: number, stride = 1): LayerDescription => ({
  type: "conv",
  filterSize,
  outChannels,
  stride,
});

/** The lessons' network; the budget is half of its parameters and half of its multiply-adds. */
const lessonsNetwork = [
  conv(3, 8),
  relu,
  { type: "pool" },
  conv(3, 16),
  relu,
  { type: "pool" },
  ...ending,
] as const;
const mostParameters = Math.floor(parameterCount(image, lessonsNetwork) / 2);
const mostMultiplyAdds = Math.floor(multiplyAdds(image, lessonsNetwork) / 2);

/** A rule that needs the shapes and counts of a network whose layers fit on each other. */
function traced(
  name: string,
  hint: string,
  broken: (trace: NetworkTrace, layers: readonly LayerDescription[]) => boolean,
  example: LayerDescription[],
): Rule {
  return {
    name,
    fault: (answer) => {
      const layers = answer as LayerDescription[];
      return broken(traceShapes(image, layers), layers) ? hint : undefined;
    },
    example,
  };
}

const rules: readonly Rule[] = [
  {
    name: "a list of layers",
    fault: (answer) =>
      Array.isArray(answer) && answer.length > 0
        ? undefined
        : 'Expected a list of layers in square brackets, the first of them such as { type: "conv", filterSize: 3, outChannels: 8 }.',
    example: { type: "flatten" },
  },
  {
    name: "layers that fit on each other",
    fault: (answer) => {
      try {
        traceShapes(image, answer as LayerDescription[]);
        return undefined;
      } catch (error) {
        return `The layers do not fit on each other, or on the image. ${error instanceof Error ? error.message : ""}.`;
      }
    },
    example: [conv(3, 8), relu, { type: "dense", units: 10 }],
  },
  {
    name: "layers that can be built",
    fault: (answer) => {
      const problem = (answer as LayerDescription[]).map(unbuildable).find(Boolean);
      return problem && `It can be counted, but not built: ${problem}.`;
    },
    example: [conv(3, 8), { type: "activation", activation: "rellu" }, ...ending],
  },
  traced(
    "ten numbers at the end",
    "It does not end in ten numbers: the last layer has to be dense, with a unit for each of the ten digits.",
    ({ outputShape }, layers) =>
      String(outputShape) !== "10" || layers[layers.length - 1].type !== "dense",
    [conv(3, 4, 2), relu, { type: "flatten" }, { type: "dense", units: 9 }],
  ),
  traced(
    "a convolution",
    "There is no convolution in it: this budget is to be spent on filters.",
    (_, layers) => !layers.some(({ type }) => type === "conv"),
    [{ type: "pool", poolSize: 4 }, ...ending],
  ),
  traced(
    "an activation",
    "There is no activation function in it: without one, layers in a row are no more than a single one.",
    (_, layers) => !layers.some(({ type }) => type === "activation"),
    [conv(5, 4, 4), ...ending],
  ),
  traced(
    "the budget of parameters",
    "It has more parameters than the budget allows. Look at its table: which layer holds most of them, and how could fewer numbers reach it?",
    ({ parameters }) => parameters > mostParameters,
    [conv(3, 8), relu, { type: "pool" }, ...ending],
  ),
  traced(
    "the budget of multiply-adds",
    "It needs more multiply-adds than the budget allows. Look at its table: which layer does most of the work, and how could it have fewer positions?",
    (trace) => trace.multiplyAdds > mostMultiplyAdds,
    [
      conv(3, 8),
      relu,
      { type: "pool" },
      conv(3, 8),
      relu,
      { type: "pool", poolSize: 4 },
      ...ending,
    ],
  ),
];

/** Asks for a network within half of the lessons' network's budget. */
export const network: RulesExercise = {
  kind: "rules",
  id: "10-network",
  title: "Half the budget",
  points: 4,
  statement: `\
Design a network for the digits (28×28×1, ten classes) with at most half the parameters and half the multiply-adds of the lessons' network: **${mostParameters.toLocaleString("en")}
parameters** and **${mostMultiplyAdds.toLocaleString("en")} multiply-adds**. Write its layers as above: \`conv\`, \`activation\`, \`pool\`, \`flatten\`, \`dense\`, also \`globalPool\` and \`dropout\` if you like.
The last layer is dense; softmax is put on it when it is built. There are many right answers, and some of them learn better than others.`,
  answerName: "mine",
  answer: `\
import type { LayerDescription } from "two-kernels";

let mine: LayerDescription[] | undefined;
// BEGIN SOLUTION
mine = [
  { type: "conv", filterSize: 3, outChannels: 6 },
  { type: "activation", activation: "relu" },
  { type: "pool" },
  { type: "conv", filterSize: 3, outChannels: 8 },
  { type: "activation", activation: "relu" },
  { type: "pool" },
  { type: "flatten" },
  { type: "dense", units: 10 },
];
// END SOLUTION`,
  rules,
  nudge:
    "Look at the list again: each layer is an object in braces with its type, and what that type needs.",
  explanation: "Its layers fit, and it is within both budgets. The next cells train it.",
};
