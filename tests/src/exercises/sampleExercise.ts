import type { Exercise } from "../../../src/exercises/exercise.ts";
import { within } from "../../../src/exercises/within.ts";

/** An exercise made up for the tests, with an array as its answer. */
export const sampleExercise: Exercise = {
  id: "99-sample",
  title: "A sample",
  points: 2,
  statement: "What is 2 by 2?",
  answerName: "square",
  stub: "const square = undefined;",
  solution: "const square = [[1, 2], [3, 4]];",
  expected: [
    [1, 2],
    [3, 4],
  ],
  comparator: within(1e-6),
  mistakes: [
    {
      answer: [
        [1, 3],
        [2, 4],
      ],
      hint: "Rows and columns were swapped.",
    },
    { answer: [1, 2, 3, 4], hint: "It was flattened." },
  ],
  nudge: "Count the rows.",
  explanation: "Two rows of two.",
};
