import { outputSize, parameterCount, type LayerDescription } from "../../shapes/index.ts";
import type { CatalogueEntry } from "../exercise.ts";
import { within } from "../within.ts";

const image = [32, 32, 3];
const q1Layer: LayerDescription = { type: "conv", filterSize: 5, outChannels: 6 };
const side = outputSize(32, 5);
const q1Parameters = parameterCount(image, q1Layer);

/** Q1 of the lecture: what shape a layer gives, and what it learns. */
export const q1Exercises: readonly CatalogueEntry[] = [
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
];
