import { multiplyAdds } from "../../shapes/index.ts";
import type { BlanksExercise } from "../exercise.ts";
import { within } from "../within.ts";

const digits = { filters: 6, filterSize: 5, side: 28, output: 24 };
const { filters, filterSize, side, output } = digits;
const weights = filterSize * filterSize * filters;
const pooled = output / 2;
const inputs = pooled * pooled * filters;
const units = 10;

/** Multiply-adds of a convolution and of the dense layer behind it. */
export const work: BlanksExercise = {
  kind: "blanks",
  id: "07-work",
  title: "Where is the work?",
  points: 2,
  statement: `\
A smaller network reads images of ${side}×${side}×1:

| layer | setting |
|---|---|
| convolution | ${filters} filters, ${filterSize}×${filterSize}, stride 1, no padding, ReLU |
| max pooling | 2×2 |
| flatten, dense | ${units} classes, softmax |

How many multiply-adds do the **convolution** and the **dense layer** do for one image? Write both as code. (Biases do not count.)`,
  answerName: "work",
  answer: `\
// Fill in work.convolution and work.dense.
const work: { convolution?: number; dense?: number } = {};
// BEGIN SOLUTION
work.convolution = ${output} * ${output} * ${filterSize} * ${filterSize} * 1 * ${filters};
work.dense = ${pooled} * ${pooled} * ${filters} * ${units};
// END SOLUTION`,
  expected: {
    convolution: multiplyAdds([side, side, 1], { type: "conv", filterSize, outChannels: filters }),
    dense: multiplyAdds([pooled, pooled, filters], [{ type: "flatten" }, { type: "dense", units }]),
  },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { convolution: weights + filters, dense: inputs * units + units },
      hint: "Those are parameters: a convolution uses each of its weights at every position, and biases do not count.",
    },
    {
      answers: { convolution: weights },
      hint: "Those are the weights: each of them is used at every position.",
    },
    {
      answers: { convolution: side * side * weights },
      hint: "You took a position for each pixel of the image: without padding the filter has fewer places to lie.",
    },
    {
      answers: {
        convolution: output * output * filterSize * filterSize,
        dense: pooled * pooled * units,
      },
      hint: "You counted one map: there is one for each filter.",
    },
    {
      answers: { convolution: pooled * pooled * weights, dense: inputs * units },
      hint: "The convolution comes before the pooling: it has done its work at every position by then.",
    },
    {
      answers: { dense: output * output * filters * units },
      hint: "The pooling was left out: it halves both sides of the maps before flatten.",
    },
    {
      answers: { dense: inputs },
      hint: "That is what one class weighs: how many classes are there?",
    },
    {
      answers: { convolution: output * output * (weights + filters), dense: (inputs + 1) * units },
      hint: "You counted the biases too: adding a bias needs no multiplication.",
    },
  ],
  nudge:
    "For the convolution: how many numbers does it hand on, and how many products make one of them? For the dense layer: one product for each weight.",
  explanation:
    "The convolution has 156 parameters and ten times the work of the dense layer, which has 8,650.",
};
