import { toNested } from "../../arrays/index.ts";
import { conv2d } from "../../ops/index.ts";
import { drawBetween, drawNumbers } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { transposed } from "./matrices.ts";

/** `weights[pixel][position]` by a rule for what lies between them. */
function weightTable(
  length: number,
  places: number,
  weight: (pixel: number, position: number) => number | undefined,
): number[][] {
  return Array.from({ length }, (_, pixel) =>
    Array.from({ length: places }, (__, position) => weight(pixel, position) ?? 0),
  );
}

/** The right weights, for the mistakes to start from. */
function slide(filter: readonly number[], length: number): number[][] {
  return weightTable(
    length,
    length - filter.length + 1,
    (pixel, position) => filter[pixel - position],
  );
}

/** A filter in one dimension as the weights of a dense layer. */
export const matrix: FunctionExercise<[number[], number]> = {
  kind: "function",
  id: "06-matrix",
  title: "A convolution as a dense layer",
  points: 3,
  statement: `\
Now in one dimension. A row has \`length\` pixels, and a filter of a few weights slides along it, one
pixel a step, without padding and without turning. Write a function that returns the weights of the dense
layer that does the same: a row for each pixel, in it a column for each position of the filter.

For the filter \`[5, 7]\` and 3 pixels, the two positions see the pixels 0 and 1, and 1 and 2:

| | position 0 | position 1 |
|---|---|---|
| **pixel 0** | 5 | 0 |
| **pixel 1** | 7 | 5 |
| **pixel 2** | 0 | 7 |`,
  answerName: "denseWeights",
  answer: `\
function denseWeights(filter: number[], length: number) {
  // BEGIN SOLUTION
  const weights: number[][] = [];
  for (let pixel = 0; pixel < length; pixel++) {
    weights.push(new Array(length - filter.length + 1).fill(0));
  }
  for (let position = 0; position <= length - filter.length; position++) {
    for (let k = 0; k < filter.length; k++) weights[position + k][position] = filter[k];
  }
  return weights;
  // END SOLUTION
}`,
  cases: [
    [[5, 7], 3],
    [[1, 2, 4], 6],
    [[2, -1, 3], 4],
  ],
  draw: (random) => [drawNumbers(random, drawBetween(random, 1, 4)), drawBetween(random, 4, 8)],
  reference: (filter, length) =>
    toNested(
      conv2d(
        weightTable(length, length, (pixel, position) => (pixel === position ? 1 : 0)),
        [filter],
      ),
    ),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "flips the filter",
      bug: (filter, length) => slide(filter.toReversed(), length),
      hint: "The filter was turned: here its first weight meets the first of the pixels under it.",
    },
    {
      name: "a row for each position",
      bug: (filter, length) => transposed(slide(filter, length)),
      hint: "Rows and columns are swapped: each row should be a pixel, each column a position.",
    },
    {
      name: "does not move the filter",
      bug: (filter, length) =>
        weightTable(length, length - filter.length + 1, (pixel) => filter[pixel]),
      hint: "Each column is the same: at the next position the filter begins one pixel further on.",
    },
    {
      name: "goes round at the end",
      bug: (filter, length) =>
        weightTable(
          length,
          length,
          (pixel, position) => filter[(pixel - position + length) % length],
        ),
      hint: "The filter goes on at the other end of the row: without padding it has to stay inside, so there are fewer positions than pixels.",
    },
    {
      name: "leaves the last position out",
      bug: (filter, length) =>
        weightTable(length, length - filter.length, (pixel, position) => filter[pixel - position]),
      hint: "The last position is missing: the filter may lie on the very end of the row.",
    },
    {
      name: "has one row many times",
      bug: (filter, length) =>
        weightTable(length, length - filter.length + 1, () => filter[filter.length - 1]),
      hint: "All rows are one and the same array: fill puts that one in every place, so what you write into one shows in all. Make a new row for each pixel.",
    },
    {
      name: "steps by its own length",
      bug: (filter, length) =>
        weightTable(
          length,
          Math.floor(length / filter.length),
          (pixel, position) => filter[pixel - position * filter.length],
        ),
      hint: "The filter jumps by its own length: it should move one pixel a step.",
    },
    {
      name: "moves the wrong way",
      bug: (filter, length) => slide(filter, length).map((row) => row.toReversed()),
      hint: "The positions are in the wrong order: position 0 is where the filter begins at pixel 0.",
    },
  ],
  nudge:
    "For each position, write the filter's weights into that position's column, beginning at the pixel where the filter begins. All the rest is 0.",
  explanation:
    "A few numbers, repeated along a diagonal, and zeros: that is all the freedom a convolution has, compared with a dense layer.",
};
