import type { ChoiceExercise } from "../exercise.ts";

/** Which shifts a map moves along with, after two poolings and a convolution of stride 2. */
export const exact: ChoiceExercise = {
  kind: "choice",
  id: "06-exact",
  title: "Which shift is exact?",
  points: 1,
  statement: `\
Another network has a convolution (stride 1), a pooling 2×2 (stride 2), a convolution (stride 1), a pooling 2×2
(stride 2) and a third such pair. Away from the border, by how many pixels must the image be shifted, at
least, for the maps of the **last pooling** to move along exactly?`,
  answerName: "shiftBy",
  answer: `\
let shiftBy: string | undefined;
// BEGIN SOLUTION
shiftBy = "d";
// END SOLUTION`,
  choices: [
    {
      key: "a",
      text: "1 pixel: a convolution is equivariant",
      hint: "That holds for a convolution on its own; what does a pooling that moves 2 pixels a step do to a shift by 1?",
    },
    {
      key: "b",
      text: "2 pixels, the stride of a pooling",
      hint: "That makes the first pooling's map move by one cell. And then the second one's?",
    },
    {
      key: "c",
      text: "6 pixels: three poolings of stride 2, added up",
      hint: "Strides do not add up. Follow a shift through the layers: how many cells does it come to after each pooling?",
    },
    { key: "d", text: "8 pixels, the product of the strides" },
    {
      key: "e",
      text: "by none: after pooling nothing is exact",
      hint: "The measurement above has zeros in the lines of pooling layers: for which shifts?",
    },
  ],
  nudge:
    "Follow a shift through the layers: each stride of 2 halves it, and a whole number of cells has to be left.",
  explanation:
    "2 · 2 · 2 = 8 pixels of the image are one cell of the last map. Any shift that is not a multiple of 8 falls between its cells.",
};
