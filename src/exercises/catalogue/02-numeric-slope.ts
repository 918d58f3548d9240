import { numericGradient } from "../../networks/index.ts";
import { drawBetween, drawNumbers } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

type Measured = [losses: number[], w: number, h: number];

/** The value at w of the polynomial with these coefficients, the constant first. */
function lossAt(coefficients: readonly number[], w: number): number {
  return coefficients.reduce((sum, factor, power) => sum + factor * w ** power, 0);
}

/** Asks for a derivative by measuring. */
export const numericSlope: FunctionExercise<Measured> = {
  kind: "function",
  id: "02-slope",
  title: "Measure a derivative",
  points: 2,
  statement: `\
A loss depends on one weight: $\\mathcal{L}(w) = c_0 + c_1 w + c_2 w^2 + c_3 w^3$. Write a function that
**measures** its derivative at $w$, without deriving anything, with a step $h$ to both sides:

$$
\\frac{\\partial \\mathcal{L}}{\\partial w} \\approx
\\frac{\\mathcal{L}(w + h) - \\mathcal{L}(w - h)}{2h}
$$`,
  answerName: "measure",
  answer: `\
function measure(c: number[], w: number, h: number) {
  const loss = (at: number) => c[0] + c[1] * at + c[2] * at ** 2 + c[3] * at ** 3;
  // BEGIN SOLUTION
  return (loss(w + h) - loss(w - h)) / (2 * h);
  // END SOLUTION
}`,
  cases: [
    [[1, 2, 3, 1], 0.5, 0.5],
    [[0, 1, 0, 2], 1, 0.25],
  ],
  draw: (random) => [
    [...drawNumbers(random, 2), drawBetween(random, 1, 4), drawBetween(random, 1, 4)],
    drawBetween(random, -4, 4) / 4,
    drawBetween(random, 1, 4) / 8,
  ],
  reference: (c, w, h) => numericGradient((x) => lossAt(c, x.get(0)), [w], { step: h }).get(0),
  comparator: within(1e-8),
  mistakes: [
    {
      name: "one side only",
      bug: (c, w, h) => (lossAt(c, w + h) - lossAt(c, w)) / h,
      hint: "You measured to the right only, which is less exact. Measure to both sides.",
    },
    {
      name: "the other side only",
      bug: (c, w, h) => (lossAt(c, w) - lossAt(c, w - h)) / h,
      hint: "You measured to the left only, which is less exact. Measure to both sides.",
    },
    {
      name: "half the distance",
      bug: (c, w, h) => (lossAt(c, w + h) - lossAt(c, w - h)) / h,
      hint: "The two places lie farther apart than that: divide by the whole distance between them.",
    },
    {
      name: "brackets",
      bug: (c, w, h) => ((lossAt(c, w + h) - lossAt(c, w - h)) / 2) * h,
      hint: "A pair of brackets is missing: what is divided by 2 was then multiplied by the step.",
    },
    {
      name: "turned",
      bug: (c, w, h) => (lossAt(c, w - h) - lossAt(c, w + h)) / (2 * h),
      hint: "The sign is turned: a loss that rises to the right has a positive derivative.",
    },
    {
      name: "derived",
      bug: (c, w) => c[1] + 2 * c[2] * w + 3 * c[3] * w ** 2,
      hint: "That was derived, and it is exact. Here the derivative is to be measured, with this very step.",
    },
  ],
  nudge:
    "Ask for the loss a step to the right and a step to the left, subtract, divide by how far the two are apart.",
  explanation:
    "With a small step this is right to many digits. It needs two losses for each weight, so it is a check, not a way to learn.",
};
