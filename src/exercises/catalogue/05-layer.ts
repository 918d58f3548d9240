import { toNested } from "../../arrays/index.ts";
import { conv2d } from "../../ops/index.ts";
import { drawBetween, drawMatrix, drawNumbers } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** `[height][width][channel]`, `[filterHeight][filterWidth][channel][filter]`, and a bias for each filter. */
type LayerArguments = [image: number[][][], filters: number[][][][], biases: number[]];

function layerBy(
  [image, filters, biases]: LayerArguments,
  options: {
    pixel?: (y: number, x: number, u: number, v: number, c: number) => number;
    channels?: number;
    weight?: (u: number, v: number, c: number, n: number) => number;
    bias?: (n: number) => number;
    columns?: number;
  } = {},
): number[][][] {
  const [height, width] = [filters.length, filters[0].length];
  const {
    pixel = (y: number, x: number, u: number, v: number, c: number) =>
      image[y + u]?.[x + v]?.[c] ?? 0,
    channels = image[0][0].length,
    weight = (u: number, v: number, c: number, n: number) => filters[u][v][c][n],
    bias = (n: number) => biases[n],
    columns = image[0].length - width + 1,
  } = options;
  const range = (length: number) => Array.from({ length }, (_, k) => k);
  const sumAt = (y: number, x: number, n: number) =>
    range(height).reduce(
      (sum, u) =>
        range(width).reduce(
          (row, v) =>
            range(channels).reduce(
              (all, c) => all + pixel(y, x, u, v, c) * weight(u, v, c, n),
              row,
            ),
          sum,
        ),
      bias(n),
    );
  return range(image.length - height + 1).map((y) =>
    range(columns).map((x) => biases.map((_, n) => sumAt(y, x, n))),
  );
}

function drawLayer(
  random: Parameters<FunctionExercise["draw"]>[0],
  [rows, columns]: readonly [number, number],
  [height, width]: readonly [number, number],
  [inChannels, outChannels]: readonly [number, number],
): LayerArguments {
  return [
    Array.from({ length: rows }, () => drawMatrix(random, columns, inChannels)),
    Array.from({ length: height }, () =>
      Array.from({ length: width }, () => drawMatrix(random, inChannels, outChannels)),
    ),
    drawNumbers(random, outChannels, 1, 9),
  ];
}

/** Asks for a convolutional layer. */
export const layer: FunctionExercise<LayerArguments> = {
  kind: "function",
  id: "05-layer",
  title: "A whole layer",
  points: 4,
  statement: `\
Write a convolutional layer: stride 1, no padding, the filter not turned. \`image[y][x][c]\` is a pixel
of channel $c$, \`filters[u][v][c][n]\` a weight of filter $n$, \`biases[n]\` its bias. Return
\`maps[y][x][n]\`. Neither images nor filters have to be square.`,
  answerName: "layer",
  answer: `\
function layer(image: number[][][], filters: number[][][][], biases: number[]) {
  // BEGIN SOLUTION
  const [rows, columns] = [image.length, image[0].length];
  const maps: number[][][] = [];
  for (let y = 0; y + filters.length <= rows; y++) {
    maps.push([]);
    for (let x = 0; x + filters[0].length <= columns; x++) {
      const sums = [...biases];
      filters.forEach((row, u) => {
        row.forEach((channels, v) => {
          channels.forEach((weights, c) => {
            weights.forEach((weight, n) => (sums[n] += image[y + u][x + v][c] * weight));
          });
        });
      });
      maps[y].push(sums);
    }
  }
  return maps;
  // END SOLUTION
}`,
  cases: [
    [
      [
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ],
      [
        [
          [
            [1, 0],
            [0, 1],
          ],
          [
            [2, 1],
            [1, 3],
          ],
        ],
      ],
      [10, 20],
    ],
  ],
  draw: (random) =>
    drawLayer(
      random,
      [drawBetween(random, 4, 5), drawBetween(random, 3, 6)],
      [drawBetween(random, 2, 3), drawBetween(random, 1, 2)],
      [drawBetween(random, 2, 3), drawBetween(random, 2, 3)],
    ),
  reference: (image, filters, biases) => toNested(conv2d(image, filters, { bias: biases })),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "leaves out the bias",
      bug: (...layer) => layerBy(layer, { bias: () => 0 }),
      hint: "The biases are missing: each sum starts from, or ends with, its filter's own.",
    },
    {
      name: "adds the bias once a channel",
      bug: (...layer) => layerBy(layer, { bias: (n) => layer[2][n] * layer[0][0][0].length }),
      hint: "The bias was added once for each channel: it comes in once, after the sum over the channels.",
    },
    {
      name: "adds the first bias everywhere",
      bug: (...layer) => layerBy(layer, { bias: () => layer[2][0] }),
      hint: "All maps got the first filter's bias: each filter has its own.",
    },
    {
      name: "reads the first channel alone",
      bug: (...layer) => layerBy(layer, { channels: 1 }),
      hint: "Only the first channel was read: the sum runs over all of them.",
    },
    {
      name: "uses the first filter for all maps",
      bug: (...layer) => layerBy(layer, { weight: (u, v, c) => layer[1][u][v][c][0] }),
      hint: "All maps are of the first filter: the last index of a weight says whose it is.",
    },
    {
      name: "turns the filters",
      bug: (...layer) => {
        const [, filters] = layer;
        const [bottom, end] = [filters.length - 1, filters[0].length - 1];
        return layerBy(layer, { weight: (u, v, c, n) => filters[bottom - u][end - v][c][n] });
      },
      hint: "The filters were turned by half a turn: a layer leaves them as they are.",
    },
    {
      name: "swaps rows and columns of the window",
      bug: (...layer) =>
        layerBy(layer, { pixel: (y, x, u, v, c) => layer[0][y + v]?.[x + u]?.[c] ?? 0 }),
      hint: "Rows and columns of the window were swapped: the first index of a filter goes down.",
    },
    {
      name: "leaves out the last column",
      bug: (...layer) =>
        layerBy(layer, { columns: Math.max(layer[0][0].length - layer[1][0].length, 1) }),
      hint: "The last column of positions is missing: count where the filter's left edge can lie.",
    },
  ],
  nudge:
    "Six loops: two over positions, one over filters, and inside the sum over rows, columns and channels of the filter.",
  explanation:
    "That is all a convolutional layer does. Frameworks do the very same sums, only in another order and many at a time.",
};
