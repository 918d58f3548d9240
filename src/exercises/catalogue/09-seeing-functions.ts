import type { Random } from "../../random/index.ts";
import { cosineSimilarity, nearestNeighbours } from "../../seeing/index.ts";
import { receptiveField } from "../../shapes/index.ts";
import { drawBetween, drawMatrix, drawNumbers } from "../draw.ts";
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

type SearchCall = [points: number[][], query: number[]];

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, k) => sum + value * b[k], 0);

/** The indices from the largest score to the least; of equals the first first. */
function ranked(points: readonly number[][], score: (point: number[]) => number): number[] {
  const scores = points.map(score);
  return [...points.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
}

/** Points of clearly different directions, so that rounding cannot change their order. */
function drawSearch(random: Random): SearchCall {
  const width = drawBetween(random, 3, 5);
  for (;;) {
    const points = drawMatrix(random, drawBetween(random, 3, 6), width, -5, 9);
    const query = drawNumbers(random, width, -5, 9);
    if ([...points, query].some((point) => point.every((value) => value === 0))) continue;
    const cosines = points.map((point) => cosineSimilarity(point, query)).sort((a, b) => a - b);
    if (cosines.every((value, k) => k === 0 || value - cosines[k - 1] > 1e-3))
      return [points, query];
  }
}

/** Asks for visual search: points in the order of their likeness. */
export const searchFunction: FunctionExercise<SearchCall> = {
  kind: "function",
  id: "09-search",
  title: "Write visual search",
  points: 3,
  statement: `\
Write \`mostAlike(points, query)\`: the **indices** of all points, the one most alike to the query first, by the cosine
$\\dfrac{a \\cdot b}{\\lVert a \\rVert\\, \\lVert b \\rVert}$. No point is all zeros.`,
  answerName: "mostAlike",
  answer: `\
function mostAlike(points: number[][], query: number[]) {
  // BEGIN SOLUTION
  const cosines = points.map((point) => {
    const product = point.reduce((sum, value, k) => sum + value * query[k], 0);
    return product / (Math.hypot(...point) * Math.hypot(...query));
  });
  return [...points.keys()].sort((one, other) => cosines[other] - cosines[one]);
  // END SOLUTION
}`,
  cases: [
    [
      [
        [1, 0],
        [0, 3],
        [6, 5],
      ],
      [0, 1],
    ],
    [
      [
        [1, 2, 2],
        [-2, -1, -2],
        [8, 0, 9],
        [1, 1, 3],
      ],
      [2, 1, 2],
    ],
  ],
  draw: drawSearch,
  reference: (points, query) =>
    nearestNeighbours(points, query, { count: points.length }).map(({ index }) => index),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "does not divide by the lengths",
      bug: (points, query) => ranked(points, (point) => dot(point, query)),
      hint: "The products were not divided by the lengths: a long vector wins whatever its direction.",
    },
    {
      name: "puts the least alike first",
      bug: (points, query) => ranked(points, (point) => -cosineSimilarity(point, query)),
      hint: "The order is the other way round: a large cosine means alike.",
    },
    {
      name: "takes opposite for alike",
      bug: (points, query) => ranked(points, (point) => Math.abs(cosineSimilarity(point, query))),
      hint: "The sign of the cosine was lost: a vector that points the other way is the least alike.",
    },
    {
      name: "takes the distance",
      bug: (points, query) =>
        ranked(points, (point) => -Math.hypot(...point.map((value, k) => value - query[k]))),
      hint: "You ordered by the distance between the points: the cosine compares directions only.",
    },
    {
      name: "returns cosines",
      bug: (points, query) =>
        points.map((point) => cosineSimilarity(point, query)).sort((a, b) => b - a),
      hint: "These are the cosines themselves: asked for are the indices of the points, in their order.",
    },
    {
      name: "keeps the order of the points",
      bug: (points) => [...points.keys()],
      hint: "The indices come back in the order of the points. If you sorted the cosines in place, it is lost whose each was: sort the indices, by their cosines.",
    },
    {
      name: "returns ranks",
      bug: (points, query) => {
        const order = ranked(points, (point) => cosineSimilarity(point, query));
        return points.map((_, index) => order.indexOf(index));
      },
      hint: "You gave each point its place in the order: asked for is which point is first, which second, and so on.",
    },
  ],
  nudge: "Work out one cosine for each point, then sort the indices by them.",
  explanation:
    "This is all there is to visual search, once a network has turned images into good numbers.",
};
