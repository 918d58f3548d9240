import { drawMatrix } from "../../../src/exercises/draw.ts";
import type { FunctionExercise } from "../../../src/exercises/exercise.ts";
import { within } from "../../../src/exercises/within.ts";
import { array, conv2d, convolve2d, toNested } from "../../../src/index.ts";

/** An exercise made up for the tests: to write a convolution. */
export const sampleFunction: FunctionExercise<[number[][], number[][]]> = {
  kind: "function",
  id: "99-slide",
  title: "Slide",
  points: 3,
  statement: "Slide the filter.",
  answerName: "slide",
  answer: `function slide(image: number[][], filter: number[][]) {
  // BEGIN SOLUTION
  return image;
  // END SOLUTION
}`,
  cases: [
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [[1, 2]],
    ],
  ],
  draw: (random) => [drawMatrix(random, 4, 6), drawMatrix(random, 2, 3)],
  reference: (image, filter) => toNested(conv2d(image, filter)),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "turns the filter",
      bug: (image, filter) => convolve2d(image, filter),
      hint: "The filter was turned.",
    },
    {
      name: "needs a square",
      bug: (image, filter) => {
        if (image.length !== image[0].length) throw new Error("square");
        return conv2d(array(image), array(filter));
      },
      hint: "It fails on what is not square.",
    },
  ],
  nudge: "Count the positions.",
  explanation: "It slides.",
};
