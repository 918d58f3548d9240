import { outputSize } from "../../shapes/index.ts";
import type { BlanksExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** Asks for the sizes with rounding down and up. */
export const ceil: BlanksExercise = {
  kind: "blanks",
  id: "08-ceil",
  title: "Round down or up",
  points: 2,
  statement: `\
GoogLeNet pools a map of 112×112 with a window of 3×3 and stride 2, without padding. Caffe, in which it was
written, rounds up (**ceil mode**); TensorFlow and PyTorch round down unless told otherwise. Which side has the
result, in \`floor\` and in \`ceil\` mode? And how many rows of the map does the last window of ceil mode
find missing (\`missing\`)?`,
  answerName: "rounding",
  answer: `\
// Fill in rounding.floor, rounding.ceil and rounding.missing.
const rounding: { floor?: number; ceil?: number; missing?: number } = {};
// BEGIN SOLUTION
rounding.floor = Math.floor((112 - 3) / 2) + 1;
rounding.ceil = Math.ceil((112 - 3) / 2) + 1;
rounding.missing = (rounding.ceil - 1) * 2 + 3 - 112;
// END SOLUTION`,
  expected: {
    floor: outputSize(112, 3, { stride: 2 }),
    ceil: outputSize(112, 3, { stride: 2, rounding: "ceil" }),
    missing: (outputSize(112, 3, { stride: 2, rounding: "ceil" }) - 1) * 2 + 3 - 112,
  },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { floor: 54, ceil: 55 },
      hint: "The first position was left out: count the steps, and one more.",
    },
    {
      answers: { floor: 56, ceil: 55 },
      hint: "The two are swapped: rounding up gives the larger map.",
    },
    {
      answers: { floor: 55, ceil: 55 },
      hint: "109 is odd, so it is not a whole number of strides of 2: the two modes differ.",
    },
    {
      answers: { floor: 56, ceil: 56 },
      hint: "Half of 112 forgets the window's own size: take it off first, then divide and round.",
    },
    {
      answers: { missing: 2 },
      hint: "With two of its three rows past the edge, the last window would begin on the last row of the map. On which row does it begin?",
    },
    {
      answers: { missing: 0 },
      hint: "If nothing were missing, both modes would give the same size.",
    },
  ],
  nudge:
    "The size is (n - k) / s rounded, plus 1. The window at place i covers the rows from i·s to i·s + k - 1.",
  explanation:
    "Ceil mode adds a last window that hangs over the edge by one row; the maximum is taken of the rows that are there.",
};
