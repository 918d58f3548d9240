import { outputSize, parameterCount } from "../../shapes/index.ts";
import { drawBetween } from "../draw.ts";
import { questionTable } from "./questionTable.ts";

/** The exam on sizes at a stride with zeros. */
export const sizes = questionTable<{ n: number; k: number; s: number; p: number }>({
  id: "10-sizes",
  title: "Exam 1: sizes",
  points: 3,
  count: 3,
  answerName: "sides",
  asks: "An image, a filter, a stride, zeros on **each** side. How large is a side of the feature map?",
  heads: ["image", "filter", "stride", "zeros"],
  row: ({ n, k, s, p }) => [`${n}×${n}`, `${k}×${k}`, s, p],
  code: ({ n, k, s, p }) => `Math.floor((${n} - ${k} + 2 * ${p}) / ${s}) + 1`,
  family: {
    draw: (random) => ({
      n: drawBetween(random, 9, 40),
      k: drawBetween(random, 3, 7),
      s: drawBetween(random, 2, 4),
      p: drawBetween(random, 1, 3),
    }),
    right: ({ n, k, s, p }) => outputSize(n, k, { stride: s, padding: p }),
    mistakes: [
      {
        answer: ({ n, k, s, p }) => Math.floor((n - k + 2 * p) / s),
        hint: "The last position was left out: count the steps, and one more for where the filter starts.",
      },
      {
        answer: ({ n, k, s, p }) =>
          outputSize(n, k, { stride: s, padding: { before: p, after: 0 } }),
        hint: "The zeros were counted on one side only.",
      },
      {
        answer: ({ n, k, s }) => outputSize(n, k, { stride: s }),
        hint: "The zeros were left out.",
      },
      {
        answer: ({ n, k, s, p }) => Math.ceil((n - k + 2 * p) / s) + 1,
        hint: "You rounded up: a step that does not fit is not made.",
      },
      {
        answer: ({ n, k, p }) => n - k + 2 * p + 1,
        hint: "The stride was left out.",
      },
      {
        answer: ({ n, s }) => Math.ceil(n / s),
        hint: 'That is the size with padding "same": here the zeros are given.',
      },
      {
        answer: ({ n, k, s, p }) => Math.floor((n + k + 2 * p) / s) + 1,
        hint: "The filter's size was added: it has to be taken off.",
      },
      {
        answer: ({ n, s, p }) => Math.floor((n + 2 * p) / s) + 1,
        hint: "The filter's size was left out: the last position has to end inside the padded image.",
      },
    ],
  },
  nudge:
    "Image plus zeros on both sides, less the filter; whole strides in what is left; and the first position.",
  explanation: "floor((n - k + 2p) / s) + 1 answers them all.",
});

/** The exam on sizes with dilation. */
export const dilated = questionTable<{ n: number; k: number; d: number; s: number }>({
  id: "10-dilation",
  title: "Exam 2: dilation",
  points: 2,
  count: 2,
  answerName: "wide",
  asks: "Filters with gaps: dilation 1 is contiguous. No padding. How large is a side of the feature map?",
  heads: ["image", "filter", "dilation", "stride"],
  row: ({ n, k, d, s }) => [`${n}×${n}`, `${k}×${k}`, d, s],
  code: ({ n, k, d, s }) => `Math.floor((${n} - ((${k} - 1) * ${d} + 1)) / ${s}) + 1`,
  family: {
    draw: (random) => ({
      n: drawBetween(random, 24, 48),
      k: drawBetween(random, 3, 5),
      d: drawBetween(random, 2, 4),
      s: drawBetween(random, 1, 3),
    }),
    right: ({ n, k, d, s }) => outputSize(n, k, { dilation: d, stride: s }),
    mistakes: [
      {
        answer: ({ n, k, s }) => outputSize(n, k, { stride: s }),
        hint: "The dilation was left out: with gaps a filter spans more pixels.",
      },
      {
        answer: ({ n, k, d, s }) => outputSize(n, k, { dilation: d + 1, stride: s }),
        hint: "Dilation was counted from 0: here 1 is contiguous.",
      },
      {
        answer: ({ n, k, d, s }) => Math.floor((n - k * d) / s) + 1,
        hint: "The filter's size was multiplied by the dilation: there are gaps between the weights only, none after the last.",
      },
      {
        answer: ({ n, k, d, s }) => Math.floor((n - (k - 1) * d) / s) + 1,
        hint: "The span is one short: the first weight takes a pixel too.",
      },
      {
        answer: ({ n, k, d, s }) => Math.floor((n - (k - 1) * d - 1) / s),
        hint: "The last position was left out.",
      },
    ],
  },
  nudge:
    "First how many pixels the filter spans, from its first weight to its last; then as without dilation.",
  explanation:
    "A filter with dilation d spans (k - 1)·d + 1 pixels; the rest is the usual formula.",
});

/** The exam on parameters of a layer. */
export const weights = questionTable<{ n: number; c: number; k: number; m: number }>({
  id: "10-parameters",
  title: "Exam 3: parameters",
  points: 2,
  count: 2,
  answerName: "learnt",
  asks: "A convolutional layer with biases, stride 1, no padding. How many parameters has it?",
  heads: ["input", "filters"],
  row: ({ n, c, k, m }) => [`${n}×${n}×${c}`, `${m} of ${k}×${k}`],
  code: ({ c, k, m }) => `(${k} * ${k} * ${c} + 1) * ${m}`,
  family: {
    draw: (random) => ({
      n: drawBetween(random, 12, 32),
      c: drawBetween(random, 3, 16),
      k: drawBetween(random, 2, 5),
      m: drawBetween(random, 5, 24),
    }),
    right: ({ n, c, k, m }) =>
      parameterCount([n, n, c], { type: "conv", filterSize: k, outChannels: m }),
    mistakes: [
      {
        answer: ({ c, k, m }) => k * k * c * m,
        hint: "The biases were left out: one for each filter.",
      },
      {
        answer: ({ k, m }) => (k * k + 1) * m,
        hint: "The depth was left out: a filter reaches through all channels.",
      },
      {
        answer: ({ c, k, m }) => (k * k + 1) * c * m,
        hint: "A bias was counted for every channel of every filter: a filter has one.",
      },
      {
        answer: ({ c, k, m }) => k * k * c * m + 1,
        hint: "One bias was counted for the whole layer.",
      },
      { answer: ({ c, k }) => k * k * c + 1, hint: "That is what one filter needs." },
      {
        answer: ({ n, c, k, m }) =>
          parameterCount([n, n, c], {
            type: "conv",
            filterSize: k,
            outChannels: m,
            unshared: true,
            bias: "perPosition",
          }),
        hint: "You counted the weights for each position: a filter is the same wherever it lies.",
      },
      {
        answer: ({ c, k, m }) => (k * c + 1) * m,
        hint: "A filter has height and width: its size counts twice.",
      },
    ],
  },
  nudge: "What does one filter hold: its height, its width, its depth, a bias? Then all of them.",
  explanation: "(k·k·c + 1)·m: the size of the image does not come into it.",
});
