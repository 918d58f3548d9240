import { parameterCount } from "../../shapes/index.ts";
import type { BlanksExercise } from "../exercise.ts";
import { within } from "../within.ts";

const [height, width, colours, units, filters, filterSize] = [400, 600, 3, 100, 32, 5];
const picture = height * width * colours;
const window = filterSize * filterSize * colours;

/** A dense layer and a convolution for one picture. */
export const pixels: BlanksExercise = {
  kind: "blanks",
  id: "06-pixels",
  title: "Pictures of a telephone",
  points: 2,
  statement: `\
A program reads colour pictures of ${height}×${width} pixels. How many parameters has its first layer if it is

- **dense**, with ${units} units,
- a **convolution** of ${filters} filters, ${filterSize}×${filterSize}?

Write both as code, from the formulas.`,
  answerName: "parameters",
  answer: `\
// Fill in parameters.dense and parameters.convolution.
const parameters: { dense?: number; convolution?: number } = {};
// BEGIN SOLUTION
parameters.dense = (${height} * ${width} * ${colours} + 1) * ${units};
parameters.convolution = (${filterSize} * ${filterSize} * ${colours} + 1) * ${filters};
// END SOLUTION`,
  expected: {
    dense: parameterCount(
      [height, width, colours],
      [{ type: "flatten" }, { type: "dense", units }],
    ),
    convolution: parameterCount([height, width, colours], {
      type: "conv",
      filterSize,
      outChannels: filters,
    }),
  },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { dense: picture * units, convolution: window * filters },
      hint: "You counted the weights only: each unit, and each filter, has a bias as well.",
    },
    {
      answers: {
        dense: (height * width + 1) * units,
        convolution: (filterSize * filterSize + 1) * filters,
      },
      hint: "The colours were left out: each pixel has three numbers, and each of them a weight.",
    },
    {
      answers: { dense: picture * units + 1, convolution: window * filters + 1 },
      hint: "One bias was counted for the whole layer: each unit, and each filter, has its own.",
    },
    {
      answers: { dense: picture + 1, convolution: window + 1 },
      hint: "That is one unit, or one filter: how many of them has the layer?",
    },
    {
      answers: { convolution: (filterSize * filterSize + 1) * colours * filters },
      hint: "You gave a filter a bias for each colour: the sums over the colours are added, and the filter has one bias.",
    },
    {
      answers: { convolution: (height - 4) * (width - 4) * (window + 1) * filters },
      hint: "You counted the weights again at each position: they are the same weights everywhere.",
    },
    {
      answers: { convolution: (picture + 1) * filters },
      hint: "That would be a dense layer: a filter has weights for the pixels under it, not for the whole picture.",
    },
  ],
  nudge:
    "Take one unit, or one filter: how many numbers does it weigh at a time? Add its bias, and multiply by how many there are.",
  explanation:
    "The dense layer needs tens of millions of parameters, the convolution a few thousand, and it would need no more for a larger picture.",
};
