import { convShape, layerShape, multiplyAdds, receptiveField } from "../../shapes/index.ts";
import type { LayerDescription } from "../../shapes/index.ts";
import { drawBetween } from "../draw.ts";
import { questionTable } from "./questionTable.ts";

interface Net {
  readonly n: number;
  readonly c: number;
  readonly k: number;
  readonly a: number;
  readonly b: number;
}

const net = ({ k, a, b }: Net): LayerDescription[] => [
  { type: "conv", filterSize: k, outChannels: a },
  { type: "pool" },
  { type: "conv", filterSize: 3, outChannels: b },
  { type: "pool" },
];

const half = (n: number) => Math.floor(n / 2);
const lastSide = ({ n, k }: Net) => half(half(n - k + 1) - 2);

/** The exam on what a network flattens. */
export const flattened = questionTable<Net>({
  id: "10-flatten",
  title: "Exam 4: through a network",
  points: 3,
  count: 2,
  answerName: "flat",
  asks: "Convolutions with stride 1 and no padding, poolings 2×2 with stride 2. How many numbers does *flatten* hand on after the last pooling?",
  heads: ["input", "convolution", "", "convolution", ""],
  row: ({ n, c, k, a, b }) => [
    `${n}×${n}×${c}`,
    `${a} of ${k}×${k}`,
    "pooling",
    `${b} of 3×3`,
    "pooling",
  ],
  code: ({ n, k, b }) => `Math.floor((Math.floor((${n} - ${k} + 1) / 2) - 3 + 1) / 2) ** 2 * ${b}`,
  family: {
    draw: (random) => ({
      n: drawBetween(random, 20, 48),
      c: drawBetween(random, 2, 4),
      k: drawBetween(random, 4, 6),
      a: drawBetween(random, 5, 9),
      b: drawBetween(random, 10, 24),
    }),
    right: (one) => {
      const { n, c } = one;
      return net(one)
        .reduce((shape: readonly number[], layer) => layerShape(shape, layer), [n, n, c])
        .reduce((x, y) => x * y);
    },
    mistakes: [
      {
        answer: (one) => lastSide(one) ** 2,
        hint: "The depth was left out: there are as many maps as the last convolution has filters.",
      },
      {
        answer: (one) => lastSide(one) ** 2 * one.a,
        hint: "You took the first convolution's filters for the depth: the last one's count.",
      },
      {
        answer: (one) => lastSide(one) ** 2 * one.c,
        hint: "You kept the input's channels: after a convolution there are as many as it has filters.",
      },
      {
        answer: (one) => lastSide(one) ** 2 * one.a * one.b,
        hint: "The two numbers of filters were multiplied: each filter sums over all channels that it reads.",
      },
      {
        answer: ({ n, b }) => half(half(n)) ** 2 * b,
        hint: "Each convolution takes something off: there is no padding.",
      },
      { answer: ({ n, k, b }) => (n - k - 1) ** 2 * b, hint: "The poolings were left out." },
      {
        answer: (one) => lastSide(one) * one.b,
        hint: "A map has height and width: its side counts twice.",
      },
      {
        answer: ({ n, k, b }) => half(half(n - k) - 3) ** 2 * b,
        hint: "A convolution took off its whole size: a position is left when filter and image are equally large.",
      },
    ],
  },
  nudge:
    "Write height, width and depth after each layer: a convolution takes k - 1 off and sets the depth, a pooling halves and rounds down.",
  explanation:
    "Height and width shrink layer by layer; the depth is the number of filters of the last convolution.",
});

/** The exam on receptive fields. */
export const fields = questionTable<{ k: number; s: number; m: number; j: number }>({
  id: "10-field",
  title: "Exam 5: how far it sees",
  points: 2,
  count: 2,
  answerName: "reach",
  asks: "Three convolutions follow each other, the third with stride 1. How many pixels a side does one number of the last map see?",
  heads: ["first", "second", "third"],
  row: ({ k, s, m, j }) => [`${k}×${k}, stride ${s}`, `${m}×${m}, stride 2`, `${j}×${j}`],
  code: ({ k, s, m, j }) => `${k} + (${m} - 1) * ${s} + (${j} - 1) * ${s} * 2`,
  family: {
    draw: (random) => ({
      k: drawBetween(random, 3, 7),
      s: drawBetween(random, 3, 4),
      m: drawBetween(random, 2, 5),
      j: drawBetween(random, 2, 5),
    }),
    right: ({ k, s, m, j }) =>
      receptiveField([
        { type: "conv", filterSize: k, stride: s, outChannels: 1 },
        { type: "conv", filterSize: m, stride: 2, outChannels: 1 },
        { type: "conv", filterSize: j, outChannels: 1 },
      ]).size,
    mistakes: [
      { answer: ({ k, m, j }) => k + m + j - 2, hint: "The strides were left out." },
      {
        answer: ({ k, s, m, j }) => k + (m - 1) * s + (j - 1) * 2,
        hint: "For the third layer only the stride just before it was counted: both count, multiplied.",
      },
      {
        answer: ({ k, s, m, j }) => k + (m - 1) * s + (j - 1) * (s + 2),
        hint: "The two strides were added: they multiply.",
      },
      {
        answer: ({ k, s, m, j }) => k + (m - 1) * 2 * s + (j - 1) * 2 * s,
        hint: "The second layer's own stride was counted for itself: it spreads what comes after it.",
      },
      {
        answer: ({ k, s, m, j }) => k + m * s + j * s * 2,
        hint: "Whole windows were added: a window of one adds nothing.",
      },
    ],
  },
  nudge: "Each layer adds (k - 1) times the product of the strides before it.",
  explanation: "k1 + (k2 - 1)·s1 + (k3 - 1)·s1·s2.",
});

/** The exam on multiply-adds. */
export const costs = questionTable<{ n: number; c: number; k: number; m: number; s: number }>({
  id: "10-cost",
  title: "Exam 6: what it costs",
  points: 2,
  count: 2,
  answerName: "work",
  asks: "A convolutional layer without padding. How many multiply-adds does one image cost, biases not counted?",
  heads: ["input", "filters", "stride"],
  row: ({ n, c, k, m, s }) => [`${n}×${n}×${c}`, `${m} of ${k}×${k}`, s],
  code: ({ n, c, k, m, s }) =>
    `(Math.floor((${n} - ${k}) / ${s}) + 1) ** 2 * ${k} * ${k} * ${c} * ${m}`,
  family: {
    draw: (random) => ({
      n: drawBetween(random, 12, 30),
      c: drawBetween(random, 3, 8),
      k: drawBetween(random, 3, 5),
      m: drawBetween(random, 4, 12),
      s: drawBetween(random, 2, 3),
    }),
    right: ({ n, c, k, m, s }) =>
      multiplyAdds([n, n, c], { type: "conv", filterSize: k, outChannels: m, stride: s }),
    mistakes: [
      {
        answer: ({ n, c, k, m }) =>
          multiplyAdds([n, n, c], { type: "conv", filterSize: k, outChannels: m }),
        hint: "The stride was left out: it leaves positions out, and with them their work.",
      },
      {
        answer: ({ c, k, m }) => k * k * c * m,
        hint: "Those are the weights: each is used once at every position.",
      },
      {
        answer: ({ n, k, m, s }) => positions(n, k, s) * k * k * m,
        hint: "The depth was left out.",
      },
      {
        answer: ({ n, c, k, s }) => positions(n, k, s) * k * k * c,
        hint: "That is what one filter costs.",
      },
      {
        answer: ({ n, c, k, m, s }) => Math.sqrt(positions(n, k, s)) * k * k * c * m,
        hint: "The positions of one row were counted: the filter also moves down.",
      },
      {
        answer: ({ n, c, k, m }) => n * n * k * k * c * m,
        hint: "A position was counted at every pixel: without padding, and with a stride, there are fewer.",
      },
    ],
  },
  nudge: "Positions of the filter, times the weights of one filter, times the filters.",
  explanation: "Positions times k·k·c·m.",
});

function positions(n: number, k: number, s: number): number {
  const [height, width] = convShape([n, n, 1], { filterSize: k, outChannels: 1, stride: s });
  return height * width;
}
