import { parameterCount } from "../../shapes/index.ts";
import { drawBetween } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

type BudgetCall = [budget: number, side: number, channels: number];

const classes = 10;

/** The largest number of filters whose parameters, by the formula, are within the budget; 0 if none. */
function largest(budget: number, parameters: (filters: number) => number): number {
  let filters = 0;
  while (parameters(filters + 1) <= budget) filters++;
  return filters;
}

/** Parameters of the network by hand, with what a mistake changes. */
function count(
  [, side, channels]: BudgetCall,
  filters: number,
  { taken = 2, poolSize = 2, bias = 1, depth = channels, dense = filters, area = true } = {},
): number {
  const left = Math.floor((side - taken) / poolSize);
  return (9 * depth + bias) * filters + ((area ? left ** 2 : left) * dense + bias) * classes;
}

/** Asks for the largest network of a kind within a budget. */
export const mostFilters: FunctionExercise<BudgetCall> = {
  kind: "function",
  id: "10-budget",
  title: "As many filters as the budget allows",
  points: 4,
  statement: `\
A network for images of \`side\`×\`side\`×\`channels\`: a convolution of 3×3 without padding, max pooling 2×2, flatten, a dense layer for 10 classes; biases everywhere. Write
\`mostFilters(budget, side, channels)\`: the largest number of filters with which the whole network has **at most** \`budget\` parameters, and 0 if not even one
fits. You may use the library.`,
  answerName: "mostFilters",
  answer: `\
function mostFilters(budget: number, side: number, channels: number) {
  // BEGIN SOLUTION
  const pooledSide = Math.floor((side - 2) / 2);
  const eachFilter = 9 * channels + 1 + pooledSide ** 2 * 10;
  return Math.max(0, Math.floor((budget - 10) / eachFilter));
  // END SOLUTION
}`,
  cases: [
    [20000, 28, 1],
    [5000, 11, 3],
    [3430, 11, 2],
    [5, 12, 1],
    [100000, 32, 3],
  ],
  draw: (random) => [
    drawBetween(random, 200, 60000),
    drawBetween(random, 7, 40),
    drawBetween(random, 1, 12),
  ],
  reference: (budget, side, channels) =>
    largest(budget, (filters) =>
      parameterCount(
        [side, side, channels],
        [
          { type: "conv", filterSize: 3, outChannels: filters },
          { type: "pool" },
          { type: "flatten" },
          { type: "dense", units: classes },
        ],
      ),
    ),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "leaves the dense layer out",
      bug: (budget, _, channels) => largest(budget, (filters) => (9 * channels + 1) * filters),
      hint: "The dense layer was left out: it reads every number of every map.",
    },
    {
      name: "leaves the convolution out",
      bug: (...call) =>
        largest(call[0], (filters) => count(call, filters) - (9 * call[2] + 1) * filters),
      hint: "The convolution's own parameters were left out.",
    },
    {
      name: "leaves the pooling out",
      bug: (...call) => largest(call[0], (filters) => count(call, filters, { poolSize: 1 })),
      hint: "The pooling was left out: it quarters what the dense layer reads.",
    },
    {
      name: "pads",
      bug: (...call) => largest(call[0], (filters) => count(call, filters, { taken: 0 })),
      hint: "The map was taken to be as large as the image: without padding the filter takes something off.",
    },
    {
      name: "leaves the channels out",
      bug: (...call) => largest(call[0], (filters) => count(call, filters, { depth: 1 })),
      hint: "The channels of the image were left out: a filter reaches through all of them.",
    },
    {
      name: "reads one map",
      bug: (...call) => largest(call[0], (filters) => count(call, filters, { dense: 1 })),
      hint: "The dense layer reads all maps: there are as many as there are filters.",
    },
    {
      name: "takes the side for the area",
      bug: (...call) => largest(call[0], (filters) => count(call, filters, { area: false })),
      hint: "A map has height and width: the dense layer reads side times side numbers of each.",
    },
    {
      name: "stops one too late",
      bug: (...call) => largest(call[0], (filters) => count(call, filters)) + 1,
      hint: "That is one filter too many: the network goes over the budget.",
    },
    {
      name: "goes below zero",
      bug: (...call) => Math.floor((call[0] - classes) / (count(call, 1) - classes)),
      hint: "With a budget that is too small for one filter the answer is below 0: there is no such number of filters.",
    },
  ],
  nudge:
    "Every filter costs the same: its own weights and bias, and its map's weights in the dense layer. What is left of the budget once the dense layer's biases are paid?",
  explanation:
    "Each filter costs the same, so a division is enough. Most of it goes to the dense layer, as in many a real network.",
};
