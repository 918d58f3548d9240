import type { ValueExercise } from "../../../src/exercises/exercise.ts";
import { within } from "../../../src/exercises/within.ts";

/** An exercise made up for the tests, with an array as its answer. */
export const sampleExercise: ValueExercise = {
  kind: "value",
  id: "99-sample",
  title: "A sample",
  points: 2,
  statement: "What is 2 by 2?",
  answerName: "square",
  answer: `let square: number[][] | undefined;
// BEGIN SOLUTION
square = [[1, 2], [3, 4]];
// END SOLUTION`,
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
