import { toNested } from "../../arrays/index.ts";
import { grey } from "../../images/index.ts";
import { drawBetween, drawMatrix } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

type Pixels = number[][][];

function mixed(source: Pixels, red: number, green: number, blue: number): number[][] {
  return source.map((row) => row.map(([r, g, b]) => red * r + green * g + blue * b));
}

/** Asks for the grey image of a colour one. */
export const toGrey: FunctionExercise<[Pixels]> = {
  kind: "function",
  id: "03-grey",
  title: "From colour to grey",
  points: 2,
  statement: `\
Write the function that makes a colour image \`[height, width, 3]\` grey, \`[height, width]\`. Green looks
brightest to the eye, blue darkest:

$$
\\text{grey} = 0.299 \\cdot \\text{red} + 0.587 \\cdot \\text{green} + 0.114 \\cdot \\text{blue}
$$`,
  answerName: "toGrey",
  answer: `\
function toGrey(image: number[][][]) {
  // BEGIN SOLUTION
  return image.map((row) =>
    row.map(([red, green, blue]) => 0.299 * red + 0.587 * green + 0.114 * blue),
  );
  // END SOLUTION
}`,
  cases: [
    [
      [
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
        [
          [1, 1, 1],
          [0, 0, 0],
          [0.5, 0.25, 0],
        ],
      ],
    ],
  ],
  draw: (random) => {
    const [height, width] = [drawBetween(random, 1, 3), drawBetween(random, 2, 4)];
    return [Array.from({ length: height }, () => drawMatrix(random, width, 3, 0, 9))];
  },
  reference: (source) => toNested(grey(source)),
  comparator: within(1e-6),
  mistakes: [
    {
      name: "plain mean",
      bug: (source) => mixed(source, 1 / 3, 1 / 3, 1 / 3),
      hint: "You took the plain mean of the three. The eye does not: use the weights of the formula.",
    },
    {
      name: "blue first",
      bug: (source) => mixed(source, 0.114, 0.587, 0.299),
      hint: "Red and blue were swapped: red is the first channel.",
    },
    {
      name: "sum",
      bug: (source) => mixed(source, 1, 1, 1),
      hint: "You added the channels without their weights.",
    },
    {
      name: "one channel",
      bug: (source) => mixed(source, 1, 0, 0),
      hint: "You kept one channel and dropped the other two.",
    },
    {
      name: "keeps an axis",
      bug: (source) => mixed(source, 0.299, 0.587, 0.114).map((row) => row.map((one) => [one])),
      hint: "Each pixel should be a plain number, not a list with one number in it.",
    },
  ],
  nudge:
    "Go over rows, then over the pixels of a row: each pixel [red, green, blue] becomes one number.",
  explanation: "The weights add up to 1, so white stays white. The library calls this grey.",
};
