import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** The nine letters' values, taken in the order in which they meet the filter's 1 to 9, times it. */
function meet(...letters: readonly number[]): number {
  return letters.reduce((sum, letter, index) => sum + letter * (index + 1), 0);
}

const flipped = meet(9, 8, 7, 6, 5, 4, 3, 2, 1);
const unflipped = meet(1, 2, 3, 4, 5, 6, 7, 8, 9);

const statement = `\
Put the numbers 1 to 9 for the letters of the deck's formula, $a = 1$, $b = 2$, up to $i = 9$:

$$
\\begin{bmatrix} a & b & c \\\\ d & e & f \\\\ g & h & i \\end{bmatrix} *
\\begin{bmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\\\ 7 & 8 & 9 \\end{bmatrix}
$$

What is its value in the middle, where the filter covers the whole image? It is a convolution in the
strict sense, so think first which letter the filter's 1 meets. Write the sum as code, from the
letters.`;

const answer = `\
const [a, b, c, d, e, f, g, h, i] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

let formulaAtCentre: number | undefined;
// BEGIN SOLUTION
formulaAtCentre = i * 1 + h * 2 + g * 3 + f * 4 + e * 5 + d * 6 + c * 7 + b * 8 + a * 9;
// END SOLUTION`;

/** The deck's formula, in numbers. */
export const formula: ValueExercise = {
  kind: "value",
  id: "04-formula",
  title: "The deck's formula",
  points: 1,
  statement,
  answerName: "formulaAtCentre",
  answer,
  expected: flipped,
  comparator: within(1e-9),
  mistakes: [
    {
      answer: unflipped,
      hint: "The filter was not flipped: you paired a with 1, b with 2 and so on, which is cross-correlation.",
    },
    {
      answer: meet(3, 2, 1, 6, 5, 4, 9, 8, 7),
      hint: "The filter was flipped left to right only: a half-turn also turns it upside down.",
    },
    {
      answer: meet(7, 8, 9, 4, 5, 6, 1, 2, 3),
      hint: "The filter was flipped upside down only: a half-turn also swaps left and right.",
    },
    {
      answer: meet(1, 4, 7, 2, 5, 8, 3, 6, 9),
      hint: "Rows and columns were swapped (a transpose): a half-turn moves the filter's 1 to another corner, a transpose leaves it.",
    },
    {
      answer: meet(9, 6, 3, 8, 5, 2, 7, 4, 1),
      hint: "The 1 meets the right letter, but rows and columns were swapped as well: which letter stands beside it in its row?",
    },
    {
      answer: meet(7, 4, 1, 8, 5, 2, 9, 6, 3),
      hint: "The filter was given a quarter-turn: a half-turn is two of them in the same direction.",
    },
    {
      answer: 45,
      hint: "You added up nine numbers without multiplying: each letter is multiplied by the filter's number that it meets.",
    },
    {
      answer: 45 * 45,
      hint: "You multiplied the two sums: each letter is multiplied only by the one number that it meets, and then the products are added.",
    },
  ],
  nudge:
    "Nine products are added. Turn the filter by half a turn, lay it on the image, and pair what lies on top of each other: its 1 is now in the bottom right corner.",
  explanation: `The flip makes a meet 9 and i meet 1. Without it, as in cross-correlation, the sum would be ${unflipped} instead of ${flipped}.`,
};
