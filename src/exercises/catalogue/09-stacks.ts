import { receptiveField } from "../../shapes/index.ts";
import type { LayerDescription } from "../../shapes/index.ts";
import { drawBetween } from "../draw.ts";
import { questionTable } from "./questionTable.ts";

const conv = { type: "conv", filterSize: 3, outChannels: 8 } as const;

interface Stack {
  readonly k1: number;
  readonly k2: number;
  readonly pool: number;
  readonly k3: number;
}

const layersOf = ({ k1, k2, pool: poolSize, k3 }: Stack): LayerDescription[] => [
  { ...conv, filterSize: k1 },
  { ...conv, filterSize: k2, stride: 2 },
  { type: "pool", poolSize },
  { ...conv, filterSize: k3 },
];

/** Asks how far stacks see; numbers for each variant. */
export const stacks = questionTable<Stack>({
  id: "09-stacks",
  title: "How far a stack sees",
  points: 3,
  count: 2,
  answerName: "sees",
  asks: "How many pixels a side does one number of the last map see? Where no stride is given it is 1.",
  heads: ["convolution", "convolution", "max pooling", "convolution"],
  row: ({ k1, k2, pool, k3 }) => [
    `${k1}×${k1}`,
    `${k2}×${k2}, stride 2`,
    `${pool}×${pool}, stride ${pool}`,
    `${k3}×${k3}`,
  ],
  code: ({ k1, k2, pool, k3 }) =>
    `${k1} + (${k2} - 1) * 1 + (${pool} - 1) * 2 + (${k3} - 1) * 2 * ${pool}`,
  family: {
    draw: (random) => ({
      k1: 2 * drawBetween(random, 1, 3) + 1,
      k2: 2 * drawBetween(random, 1, 2) + 1,
      pool: drawBetween(random, 2, 3),
      k3: 2 * drawBetween(random, 1, 2) + 1,
    }),
    right: (stack) => receptiveField(layersOf(stack)).size,
    mistakes: [
      {
        answer: ({ k1, k2, pool, k3 }) => k1 + k2 + pool + k3 - 3,
        hint: "The strides were left out: each spreads what the layers after it see.",
      },
      {
        answer: ({ k1, k2, pool, k3 }) => k1 + k2 + pool + k3,
        hint: "You added up the windows: they overlap, and strides spread them.",
      },
      {
        answer: ({ k1, k2, pool, k3 }) =>
          k1 + (k2 - 1) * 2 + (pool - 1) * 2 * pool + (k3 - 1) * 2 * pool,
        hint: "A layer's own stride was counted for the layer itself: it counts for those after it only.",
      },
      {
        answer: ({ k1, k2, pool, k3 }) => k1 + (k2 - 1) + (pool - 1) * 2 + (k3 - 1) * pool,
        hint: "Only the stride of the layer just before was counted: the strides of all layers before are multiplied.",
      },
      {
        answer: ({ k1, k2, pool, k3 }) => k1 + (k2 - 1) + (pool - 1) * 2 + (k3 - 1) * (2 + pool),
        hint: "The strides were added: two steps of two are four pixels, but of two and three they are six.",
      },
      {
        answer: ({ k1, k2, k3, pool }) => k1 + (k2 - 1) + (k3 - 1) * 2 * pool,
        hint: "The pooling's own window was left out.",
      },
    ],
  },
  nudge:
    "Begin with 1. Each layer adds (k - 1) times the product of the strides of all layers before it.",
  explanation: "Each layer adds (k - 1) times the strides before it, multiplied together.",
});
