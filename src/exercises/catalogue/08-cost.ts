import { multiplyAdds, parameterCount } from "../../shapes/index.ts";
import type { BlanksExercise } from "../exercise.ts";
import { within } from "../within.ts";

const shape = [56, 56, 64];
const strided = { type: "conv", filterSize: 3, outChannels: 64, stride: 2, padding: 1 } as const;
const unstrided = { ...strided, stride: 1 } as const;

/** Asks what pooling and stride cost. */
export const cost: BlanksExercise = {
  kind: "blanks",
  id: "08-cost",
  title: "Two ways to shrink, and what they cost",
  points: 2,
  statement: `\
A map of 56×56×64 is to become 28×28×64. Either (**a**) a convolution with 64 filters of 3×3, stride 1, padding 1, and then
max pooling 2×2; or (**b**) the same convolution with stride 2 and no pooling. How many parameters have \`a\` and \`b\`, with biases,
and how many times as many multiply-adds does (a) need as (b) (\`ratio\`)?`,
  answerName: "costs",
  answer: `\
// Fill in costs.a, costs.b and costs.ratio.
const costs: { a?: number; b?: number; ratio?: number } = {};
// BEGIN SOLUTION
costs.a = (3 * 3 * 64 + 1) * 64;
costs.b = costs.a;
costs.ratio = (56 * 56) / (28 * 28);
// END SOLUTION`,
  expected: {
    a: parameterCount(shape, [unstrided, { type: "pool" }]),
    b: parameterCount(shape, strided),
    ratio: multiplyAdds(shape, unstrided) / multiplyAdds(shape, strided),
  },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { a: 3 * 3 * 64 * 64, b: 3 * 3 * 64 * 64 },
      hint: "The biases were left out: one for each filter.",
    },
    {
      answers: { a: (3 * 3 + 1) * 64, b: (3 * 3 + 1) * 64 },
      hint: "A filter reaches through all the maps that it reads: the depth was left out.",
    },
    {
      answers: { b: ((3 * 3 * 64 + 1) * 64) / 4 },
      hint: "A stride leaves out positions of the filter, not weights.",
    },
    {
      answers: { a: (3 * 3 * 64 + 1) * 64 + 2 * 2 * 64 },
      hint: "You counted the pooling's window: it has nothing to learn.",
    },
    {
      answers: { ratio: 2 },
      hint: "The stride skips every other row and every other column: both count.",
    },
    {
      answers: { ratio: 1 },
      hint: "Multiply-adds are counted for every position of the filter: how many positions are there in (a), how many in (b)?",
    },
  ],
  nudge:
    "Parameters: filter height × width × depth, a bias, times the number of filters; positions do not count. Multiply-adds: the weights once for each position.",
  explanation:
    "Both learn the same number of weights. At stride 2 the filter has a quarter of the positions, so the work is a quarter.",
};
