import { parameterCount } from "../../shapes/index.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

const positions = 26 * 26;
const unsharedFilters = 8;

/** What a layer would need if each position had filters of its own. */
export const unshared: ValueExercise = {
  kind: "value",
  id: "06-unshared",
  title: "Nothing shared",
  points: 2,
  statement: `\
The first layer of the digits' network reads images of 28×28×1 and has 8 filters, 3×3, without padding: 80
parameters. Suppose that nothing were shared: each position of each map had nine weights **and a bias** of
its own. How many parameters would the layer have?`,
  answerName: "withoutSharing",
  answer: `\
let withoutSharing: number | undefined;
// BEGIN SOLUTION
const side = 28 - 3 + 1;
withoutSharing = side * side * 8 * (3 * 3 * 1 + 1);
// END SOLUTION`,
  expected: parameterCount([28, 28, 1], {
    type: "conv",
    filterSize: 3,
    outChannels: unsharedFilters,
    unshared: true,
    bias: "perPosition",
  }),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: 10 * unsharedFilters,
      hint: "That is the layer as it is, with shared weights: now count each position of each map on its own.",
    },
    {
      answer: positions * unsharedFilters * 9 + unsharedFilters,
      hint: "The weights are right, but the biases are still shared: here each position has its own.",
    },
    {
      answer: positions * unsharedFilters * 9,
      hint: "You left the biases out: each position of each map has one.",
    },
    {
      answer: positions * 10,
      hint: "That is one map: the layer has as many maps as filters.",
    },
    {
      answer: 28 * 28 * unsharedFilters * 10,
      hint: "You took a position for each pixel of the image: without padding the filter has fewer places to lie.",
    },
    {
      answer: 27 * 27 * unsharedFilters * 10,
      hint: "You lost one position a side too few: how many places has a filter of 3 in a row of 28?",
    },
    {
      answer: 25 * 25 * unsharedFilters * 10,
      hint: "You lost one position a side too many: the first place counts as well.",
    },
    {
      answer: (28 * 28 + 1) * positions * unsharedFilters,
      hint: "That is a dense layer, in which each position weighs the whole image: here it still sees a window of nine pixels.",
    },
  ],
  nudge:
    "How many positions has one map? How many maps are there? And how many numbers does each position need, weights and bias?",
  explanation:
    "Sharing divides the parameters by the number of positions, 26 × 26 = 676. The layer would still do the same number of multiply-adds.",
};
