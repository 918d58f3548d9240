import { parameterCount, receptiveField } from "../../shapes/index.ts";
import type { LayerDescription } from "../../shapes/index.ts";
import type { BlanksExercise } from "../exercise.ts";
import { within } from "../within.ts";

const channels = 64;
const image = [56, 56, channels];
const conv = (filterSize: number): LayerDescription => ({
  type: "conv",
  filterSize,
  outChannels: channels,
  padding: "same",
});
const large = [conv(7)];
const stack = [conv(3), conv(3), conv(3)];

/** One large filter against three small ones on top of each other. */
export const smallFilters: BlanksExercise = {
  kind: "blanks",
  id: "10-small-filters",
  title: "One large filter or three small ones",
  points: 2,
  statement: `\
VGG-16 has filters of 3×3 only. Take maps of 56×56×${channels} and layers with ${channels} filters and biases, padding "same", stride 1. How many parameters has
**one** layer of 7×7 (\`large\`), how many have **three** layers of 3×3 on top of each other (\`small\`), and how many pixels a side do the
three see (\`sees\`)?`,
  answerName: "filters",
  answer: `\
// Fill in filters.large, filters.small and filters.sees.
const filters: { large?: number; small?: number; sees?: number } = {};
// BEGIN SOLUTION
filters.large = (7 * 7 * ${channels} + 1) * ${channels};
filters.small = 3 * (3 * 3 * ${channels} + 1) * ${channels};
filters.sees = 3 + 2 + 2;
// END SOLUTION`,
  expected: {
    large: parameterCount(image, large),
    small: parameterCount(image, stack),
    sees: receptiveField(stack).size,
  },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { large: 7 * 7 * channels * channels, small: 3 * 3 * 3 * channels * channels },
      hint: "The biases were left out: one for each filter of each layer.",
    },
    {
      answers: { large: (7 * 7 + 1) * channels, small: 3 * (3 * 3 + 1) * channels },
      hint: "The depth was left out: a filter reaches through all the maps that it reads.",
    },
    {
      answers: { small: parameterCount(image, [conv(3)]) },
      hint: "That is one of the three layers: each has filters of its own.",
    },
    {
      answers: { small: (3 * 3 * 3 * channels + 1) * channels },
      hint: "One bias was counted for the three layers together: each filter of each layer has its own.",
    },
    {
      answers: { sees: 9 },
      hint: "The three sizes were added: neighbouring windows overlap, so each layer after the first adds less than its size.",
    },
    {
      answers: { sees: 3 },
      hint: "That is what the first of them sees: the next one looks at a window of such numbers.",
    },
    {
      answers: { sees: 27 },
      hint: "The sizes were multiplied: that would hold for windows side by side.",
    },
  ],
  nudge: "Parameters: what one filter holds, with its bias, times the filters, times the layers.",
  explanation:
    "The three see just as far, with little more than half of the parameters, and with two more activation functions between them.",
};

const vggSide = 224 / 2 ** 5;
const reaches = vggSide * vggSide * 512;

/** Where VGG-16 has its parameters. */
export const vgg: BlanksExercise = {
  kind: "blanks",
  id: "10-vgg",
  title: "Where VGG-16 keeps its parameters",
  points: 2,
  statement: `\
VGG-16 reads 224×224×3. Its convolutions keep the sides (padding "same"), and five poolings of 2×2 halve them; the last convolution has 512 filters. Then
come *flatten* and a dense layer of 4,096 units. How many numbers does flatten hand on (\`flat\`), and how many parameters has that dense layer
(\`dense\`)?`,
  answerName: "vgg",
  answer: `\
// Fill in vgg.flat and vgg.dense.
const vgg: { flat?: number; dense?: number } = {};
// BEGIN SOLUTION
vgg.flat = (224 / 2 ** 5) ** 2 * 512;
vgg.dense = (vgg.flat + 1) * 4096;
// END SOLUTION`,
  expected: {
    flat: reaches,
    dense: parameterCount(
      [vggSide, vggSide, 512],
      [{ type: "flatten" }, { type: "dense", units: 4096 }],
    ),
  },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { flat: vggSide * vggSide, dense: (vggSide * vggSide + 1) * 4096 },
      hint: "The depth was left out: there are as many maps as the last convolution has filters.",
    },
    {
      answers: { flat: vggSide * 512, dense: (vggSide * 512 + 1) * 4096 },
      hint: "A map has height and width: its side counts twice.",
    },
    {
      answers: { flat: 14 * 14 * 512, dense: (14 * 14 * 512 + 1) * 4096 },
      hint: "One of the five poolings was left out.",
    },
    {
      answers: { flat: 45 * 45 * 512, dense: (45 * 45 * 512 + 1) * 4096 },
      hint: "The side was divided by five and rounded: each of the five poolings halves it.",
    },
    {
      answers: { dense: reaches * 4096 },
      hint: "The biases of the dense layer were left out: one for each unit.",
    },
    { answers: { dense: reaches + 1 }, hint: "That is what one unit needs: how many are there?" },
  ],
  nudge:
    "Halve 224 five times. Flatten hands on side times side times maps, and each unit has a weight for every one of them, and a bias.",
  explanation:
    "That one layer holds about three quarters of the network's parameters. Later networks take the mean of each map instead (a global pooling), and have no such layer.",
};
