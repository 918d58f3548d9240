import { outputSize } from "../../shapes/index.ts";
import { drawBetween } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

type SizeArguments = [n: number, k: number, stride: number, padding: number, dilation: number];

/** The formula of a side, as a function. */
export const sizeFunction: FunctionExercise<SizeArguments> = {
  kind: "function",
  id: "05-size-function",
  title: "The formula as a function",
  points: 2,
  statement:
    "Write the formula with dilation as a function: how many positions has a filter of `k` on `n` pixels, with `padding` zeros on **each** side? The filter always fits.",
  answerName: "mapSize",
  answer: `\
function mapSize(n: number, k: number, stride: number, padding: number, dilation: number) {
  // BEGIN SOLUTION
  const span = (k - 1) * dilation + 1;
  return Math.floor((n + 2 * padding - span) / stride) + 1;
  // END SOLUTION
}`,
  cases: [
    [7, 3, 1, 0, 1],
    [10, 3, 2, 1, 1],
    [12, 3, 3, 2, 2],
  ],
  draw: (random) => [
    drawBetween(random, 9, 15),
    drawBetween(random, 2, 4),
    drawBetween(random, 1, 3),
    drawBetween(random, 0, 2),
    drawBetween(random, 1, 2),
  ],
  reference: (n, k, stride, padding, dilation) => outputSize(n, k, { stride, padding, dilation }),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "does not round",
      bug: (n, k, s, p, d) => (n + 2 * p - (k - 1) * d - 1) / s + 1,
      hint: "The quotient was not rounded: there are only whole positions.",
    },
    {
      name: "rounds up",
      bug: (n, k, s, p, d) => Math.ceil((n + 2 * p - (k - 1) * d - 1) / s) + 1,
      hint: "It rounds up: a last step that hangs over the edge is not taken.",
    },
    {
      name: "leaves out the first position",
      bug: (n, k, s, p, d) => Math.floor((n + 2 * p - (k - 1) * d - 1) / s),
      hint: "It counts the steps: before the first of them the filter already has a position.",
    },
    {
      name: "pads one side",
      bug: (n, k, s, p, d) => Math.floor((n + p - (k - 1) * d - 1) / s) + 1,
      hint: "The padding is counted once: there are so many zeros on each of the two sides.",
    },
    {
      name: "ignores the dilation",
      bug: (n, k, s, p) => Math.floor((n + 2 * p - k) / s) + 1,
      hint: "The dilation has no effect: with gaps the filter spans more pixels.",
    },
    {
      name: "multiplies the filter's size by the dilation",
      bug: (n, k, s, p, d) => Math.floor((n + 2 * p - k * d) / s) + 1,
      hint: "The filter's size was multiplied by the dilation: only its gaps grow, and there is one fewer of them than of taps.",
    },
    {
      name: "ignores the stride",
      bug: (n, k, _, p, d) => n + 2 * p - (k - 1) * d - 1 + 1,
      hint: "The stride has no effect.",
    },
  ],
  nudge: "Compute the filter's span first, then put it in place of F into the formula.",
  explanation:
    "Twelve calls more were tried, with strides that do not fit and with gaps. With d = 1 the span is F, and this is the formula of the lesson.",
};
