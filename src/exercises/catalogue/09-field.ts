import { receptiveField } from "../../shapes/index.ts";
import { drawBetween, drawNumbers } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

type FieldCall = [windows: number[], strides: number[]];

/** The receptive field of a stack by a formula: what each layer adds to a start of 1. */
function grow(
  windows: readonly number[],
  added: (k: number, layer: number) => number,
  start = 1,
): number {
  return windows.reduce((size, k, layer) => size + added(k, layer), start);
}

const product = (numbers: readonly number[]): number => numbers.reduce((a, b) => a * b, 1);

/** Asks for the receptive field of a stack of layers. */
export const fieldFunction: FunctionExercise<FieldCall> = {
  kind: "function",
  id: "09-field",
  title: "Write the receptive field",
  points: 3,
  statement: `\
Write \`fieldSize(windows, strides)\`: the sizes of the windows and the strides of a stack of layers, from the first to the last, convolutions and
poolings alike. It returns how many pixels a side one number of the last map sees; without any layer, 1.`,
  answerName: "fieldSize",
  answer: `\
function fieldSize(windows: number[], strides: number[]) {
  // BEGIN SOLUTION
  let size = 1;
  let apart = 1;
  for (let layer = 0; layer < windows.length; layer++) {
    size += (windows[layer] - 1) * apart;
    apart *= strides[layer];
  }
  return size;
  // END SOLUTION
}`,
  cases: [
    [[], []],
    [
      [3, 3, 3],
      [1, 1, 1],
    ],
    [
      [3, 2, 3],
      [1, 2, 1],
    ],
    [
      [5, 3, 2, 3, 3],
      [2, 1, 2, 3, 1],
    ],
  ],
  draw: (random) => {
    const layers = drawBetween(random, 1, 5);
    return [drawNumbers(random, layers, 1, 7), drawNumbers(random, layers, 1, 3)];
  },
  reference: (windows, strides) =>
    receptiveField(
      windows.map((filterSize, layer) => ({
        type: "conv",
        filterSize,
        outChannels: 1,
        stride: strides[layer],
      })),
    ).size,
  comparator: within(1e-9),
  mistakes: [
    {
      name: "leaves the strides out",
      bug: (windows) => grow(windows, (k) => k - 1),
      hint: "The strides were left out: after a stride, neighbours on the map lie further apart in the image.",
    },
    {
      name: "counts a layer's own stride for itself",
      bug: (windows, strides) =>
        grow(windows, (k, layer) => (k - 1) * product(strides.slice(0, layer + 1))),
      hint: "A layer's own stride was counted for the layer itself: it spreads what comes after it only. Which of the two lines in the loop comes first?",
    },
    {
      name: "counts the stride before only",
      bug: (windows, strides) =>
        grow(windows, (k, layer) => (k - 1) * (layer === 0 ? 1 : strides[layer - 1])),
      hint: "Only the stride of the layer just before was counted: those of all layers before it are multiplied.",
    },
    {
      name: "adds strides",
      bug: (windows, strides) =>
        grow(
          windows,
          (k, layer) => (k - 1) * (1 + strides.slice(0, layer).reduce((sum, s) => sum + s - 1, 0)),
        ),
      hint: "The strides were added: they multiply, as two steps of three pixels, of two pixels each, do.",
    },
    {
      name: "adds whole windows",
      bug: (windows, strides) => grow(windows, (k, layer) => k * product(strides.slice(0, layer))),
      hint: "Each layer added its whole window: a window of one adds nothing, and sees what was seen before.",
    },
    {
      name: "multiplies windows",
      bug: (windows) => product(windows),
      hint: "The windows were multiplied, as if they stood side by side: they overlap.",
    },
    {
      name: "starts from 0",
      bug: (windows, strides) =>
        grow(windows, (k, layer) => (k - 1) * product(strides.slice(0, layer)), 0),
      hint: "One pixel is missing: without any layer, a pixel sees itself.",
    },
    {
      name: "goes from the last layer",
      bug: (windows, strides) =>
        grow(
          windows.toReversed(),
          (k, layer) => (k - 1) * product(strides.toReversed().slice(0, layer)),
        ),
      hint: "You went from the last layer to the first and multiplied the strides you met: which strides lie between a layer and the image?",
    },
  ],
  nudge:
    "Keep two numbers as you go up: how much is seen, and how far apart in the image two neighbours lie.",
  explanation: "Two numbers are enough: the size, and how far apart neighbours lie.",
};
