import { outputSize, parameterCount, type LayerDescription } from "../../shapes/index.ts";
import type { CatalogueEntry } from "../exercise.ts";
import { within } from "../within.ts";

const image = [32, 32, 3];
const q1Layer: LayerDescription = { type: "conv", filterSize: 5, outChannels: 6 };
const side = outputSize(32, 5);
const q1Parameters = parameterCount(image, q1Layer);

const oneByOne: LayerDescription = { type: "conv", filterSize: 1, outChannels: 16 };

function leNet(padding: number, bias = true): LayerDescription[] {
  return [
    { type: "conv", filterSize: 5, outChannels: 6, padding, bias },
    { type: "pool" },
    { type: "conv", filterSize: 5, outChannels: 16, bias },
    { type: "pool" },
    { type: "flatten" },
    { type: "dense", units: 120, bias },
    { type: "dense", units: 84, bias },
    { type: "dense", units: 10, bias },
  ];
}

const colour = [32, 32, 3];
const network = parameterCount(colour, leNet(0));
const oneMapRead =
  network - parameterCount([14, 14, 6], leNet(0)[2]) + parameterCount([14, 14, 1], leNet(0)[2]);

/** Exercises of lesson 05 on shapes and on what a layer learns. */
export const parameterExercises: readonly CatalogueEntry[] = [
  {
    kind: "value",
    id: "05-q1",
    title: "Q1 of the lecture",
    points: 2,
    statement:
      "*What is the feature map dimension, after a convolution layer with N filters?* Take a colour image of 32×32×3 and **six filters of 5×5**, stride 1, no padding. Give `[height, width, depth]`.",
    answerName: "mapShape",
    answer: `\
let mapShape: number[] | undefined;
// BEGIN SOLUTION
mapShape = [32 - 5 + 1, 32 - 5 + 1, 6];
// END SOLUTION`,
    expected: [side, side, 6],
    comparator: within(1e-9),
    mistakes: [
      {
        answer: [side, side, 3],
        hint: "The image's depth was kept: each filter adds up over all three colours, and it is the number of filters that decides.",
      },
      {
        answer: [side, side, 18],
        hint: "You counted a map for each filter and each colour: a filter adds up what it finds in the three colours, so it makes one map.",
      },
      {
        answer: [side, side, 1],
        hint: "That is what one filter makes: N of them make N maps, stacked in depth.",
      },
      {
        answer: [32, 32, 6],
        hint: "Height and width were kept, as with padding: without it the filter cannot be centred on the border.",
      },
      {
        answer: [27, 27, 6],
        hint: "Height and width lack the first position: count where the filter's corner can lie, beginning with 0.",
      },
      {
        answer: [6, side, side],
        hint: "The three numbers are right but for their order: some libraries put the depth first, here it stands last.",
      },
    ],
    nudge:
      "Height and width follow from the formula; the depth is the number of maps. Ask how many maps a single filter makes.",
    explanation: `N filters make N maps: H' × W' × N, with H' = ⌊(H − F + 2P) / S⌋ + 1, here ${side} × ${side} × 6. The image's depth went into the sums.`,
  },
  {
    kind: "value",
    id: "05-q1-parameters",
    title: "What that layer learns",
    points: 1,
    statement:
      "How many **parameters** does this layer have, six filters of 5×5 on an image of 32×32×3, biases included?",
    answerName: "learned",
    answer: `\
let learned: number | undefined;
// BEGIN SOLUTION
learned = (5 * 5 * 3 + 1) * 6;
// END SOLUTION`,
    expected: q1Parameters,
    comparator: within(1e-9),
    mistakes: [
      {
        answer: parameterCount(image, { ...q1Layer, bias: false }),
        hint: "Those are the weights: each filter also has a bias.",
      },
      {
        answer: parameterCount([32, 32, 1], q1Layer),
        hint: "The depth was left out: a filter has a weight for every colour under it.",
      },
      {
        answer: (5 * 5 + 1) * 3 * 6,
        hint: "A bias was counted for each colour: a filter adds up over the colours first, and its bias is added once.",
      },
      {
        answer: 5 * 5 * 3 * 6 + 1,
        hint: "One bias was counted for the whole layer: each filter has its own.",
      },
      {
        answer: 5 * 5 * 3 + 1,
        hint: "That is one filter, and there are six.",
      },
      {
        answer: parameterCount(image, { ...q1Layer, unshared: true, bias: "perPosition" }),
        hint: "You counted new weights at every position: a filter takes the same ones along.",
      },
    ],
    nudge: "Count one filter first: its weights in all three colours, and its bias. Then all six.",
    explanation: `Each filter is 5 · 5 · 3 weights and a bias, and six times 76 is ${q1Parameters}, however large the image.`,
  },
  {
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
  },
  {
    kind: "value",
    id: "05-lenet",
    title: "A whole network",
    points: 2,
    statement: `\
The same layers, but for small photographs of 32×32×3, and no padding anywhere:

| layer | setting |
|---|---|
| convolution | 6 filters, 5×5 |
| pooling | 2×2 |
| convolution | 16 filters, 5×5 |
| pooling | 2×2 |
| flatten, dense | 120, then 84, then 10 units |

How many parameters has it in all? (Pooling has none.)`,
    answerName: "network",
    answer: `\
let network: number | undefined;
// BEGIN SOLUTION
const convolutions = (5 * 5 * 3 + 1) * 6 + (5 * 5 * 6 + 1) * 16;
network = convolutions + (5 * 5 * 16 + 1) * 120 + (120 + 1) * 84 + (84 + 1) * 10;
// END SOLUTION`,
    expected: network,
    comparator: within(1e-9),
    mistakes: [
      {
        answer: parameterCount([28, 28, 1], leNet(2)),
        hint: "The first filters were counted as if the image were grey: each of them has a table for every colour.",
      },
      {
        answer: parameterCount(colour, leNet(2)),
        hint: "You padded the first layer, as the network above does: without padding fewer numbers reach the first dense layer.",
      },
      {
        answer: parameterCount([28, 28, 1], leNet(0)),
        hint: "That is the network without padding from above, for grey digits of 28×28: these images are larger, and have three colours.",
      },
      {
        answer: parameterCount(colour, leNet(0, false)),
        hint: "Those are the weights: filters and units have biases too.",
      },
      {
        answer: oneMapRead,
        hint: "The second convolution was counted as if it read one map: it reads all six of the first.",
      },
    ],
    nudge:
      "Follow height, width and depth down to flatten first; then count layer by layer: what one filter or unit has, times how many there are.",
    explanation: `32 → 28 → 14 → 10 → 5, so flatten hands on 5 · 5 · 16 numbers, as for the digits. Only the first layer grew, from 156 to 456 parameters: ${network.toLocaleString("en")} in all.`,
  },
];
