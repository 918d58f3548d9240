import { outputSize } from "../../shapes/index.ts";
import { drawBetween } from "../draw.ts";
import { questionTable } from "./questionTable.ts";

/** Asks for sizes at a stride; numbers for each variant. */
export const strideSizes = questionTable<{ n: number; k: number; s: number }>({
  id: "08-sizes",
  title: "Sizes at a stride",
  points: 3,
  count: 3,
  answerName: "sizes",
  asks: "How many positions has the filter along a side, without padding?",
  heads: ["image", "filter", "stride"],
  row: ({ n, k, s }) => [`${n}×${n}`, `${k}×${k}`, s],
  code: ({ n, k, s }) => `Math.floor((${n} - ${k}) / ${s}) + 1`,
  family: {
    draw: (random) => ({
      n: drawBetween(random, 9, 40),
      k: 2 * drawBetween(random, 1, 3) + 1,
      s: drawBetween(random, 2, 4),
    }),
    right: ({ n, k, s }) => outputSize(n, k, { stride: s }),
    mistakes: [
      {
        answer: ({ n, k, s }) => Math.floor((n - k) / s),
        hint: "The first position was left out: the steps are counted, and one more, for where the filter starts.",
      },
      {
        answer: ({ n, k, s }) => outputSize(n, k, { stride: s, rounding: "ceil" }),
        hint: "You rounded up: a step that would take the filter over the edge is not made.",
      },
      {
        answer: ({ n, s }) => Math.ceil(n / s),
        hint: 'That is the size with padding "same": here there is no padding, and the filter\'s own size counts.',
      },
      {
        answer: ({ n, k }) => n - k + 1,
        hint: "That is the size at stride 1.",
      },
      {
        answer: ({ n, s }) => Math.floor((n - 1) / s),
        hint: "The filter's size was left out: the last position has to end inside the image.",
      },
      {
        answer: ({ n, k, s }) => (n - k) / s + 1,
        hint: "There is no part of a position: what is left over at the edge is not read.",
      },
    ],
  },
  nudge:
    "Take the filter's size off the image's, see how many whole strides fit into what is left, and count the first position too.",
  explanation: "The size is floor((n - k) / s) + 1: whole steps, and the position one starts from.",
});
