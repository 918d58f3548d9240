import { parameterCount, type LayerDescription } from "../../shapes/index.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

const oneByOne: LayerDescription = { type: "conv", filterSize: 1, outChannels: 16 };

/** What filters of one pixel learn. */
export const onePixel: ValueExercise = {
  kind: "value",
  id: "05-one-by-one",
  title: "A filter of one pixel",
  points: 1,
  statement:
    "A layer of **sixteen 1×1 filters** reads 64 maps of 28×28. How many parameters does it have?",
  answerName: "oneByOne",
  answer: `\
let oneByOne: number | undefined;
// BEGIN SOLUTION
oneByOne = (1 * 1 * 64 + 1) * 16;
// END SOLUTION`,
  expected: parameterCount([28, 28, 64], oneByOne),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: parameterCount([28, 28, 64], { ...oneByOne, bias: false }),
      hint: "Those are the weights: each filter also has a bias.",
    },
    {
      answer: 16,
      hint: "A 1×1 filter does more than nothing: it weighs all the channels of a pixel against each other.",
    },
    {
      answer: parameterCount([28, 28, 1], oneByOne),
      hint: "The depth was left out: a 1×1 filter is 1×1×64.",
    },
    {
      answer: (64 + 1) * 1,
      hint: "That is one filter, and there are sixteen.",
    },
    {
      answer: 64 * 16 + 64,
      hint: "There are as many biases as filters, not as many as channels that come in.",
    },
  ],
  nudge: "It is a filter like any other: height times width times depth, and a bias.",
  explanation:
    "64 weights and a bias for each of 16 filters. The size of the maps stays, their number goes from 64 to 16: that is what 1×1 layers are for.",
};
