import { parameterCount, type LayerDescription } from "../../shapes/index.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

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

/** What a whole network learns. */
export const wholeNetwork: ValueExercise = {
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
};
