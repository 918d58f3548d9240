import { toNested } from "../../arrays/index.ts";
import { grey } from "../../images/index.ts";
import { chooseInstances } from "../chooseInstances.ts";
import type { QuestionFamily } from "../chooseInstances.ts";
import { drawBetween, drawMatrix } from "../draw.ts";
import type {
  CatalogueEntry,
  FunctionExercise,
  ValueExercise,
  VariedExercise,
} from "../exercise.ts";
import { questionBlanks } from "../questionBlanks.ts";
import { within } from "../within.ts";

const values: ValueExercise = {
  kind: "value",
  id: "03-values",
  title: "How many numbers is a photograph?",
  points: 1,
  statement: `\
Networks for photographs often read images of 224 by 224 pixels in colour. How many numbers is that?`,
  answerName: "howMany",
  answer: `\
let howMany: number | undefined;
// BEGIN SOLUTION
howMany = 224 * 224 * 3;
// END SOLUTION`,
  expected: 224 * 224 * 3,
  comparator: within(1e-9),
  mistakes: [
    { answer: 224 * 224, hint: "That is the number of pixels. What does a pixel in colour hold?" },
    { answer: 224 * 3, hint: "That is one row of pixels only. How many rows are there?" },
    {
      answer: 224 * 224 * 4,
      hint: "You counted four channels. Files may have one for transparency; a network reads the colours only.",
    },
    {
      answer: 224 * 224 * 3 * 256,
      hint: "You counted how many levels a value may have. A value is one number, whatever its level.",
    },
    {
      answer: 224 + 224 + 3,
      hint: "You added the lengths of the axes. Lengths of axes are multiplied.",
    },
  ],
  nudge: "Multiply the three lengths of the array's shape.",
  explanation: "224 · 224 · 3 = 150,528: every one of them is an input of the network.",
};

/** A pixel's channel in an image, `[y, x, c]` of `[height, width, channels]`. */
interface Place {
  height: number;
  width: number;
  channels: number;
  y: number;
  x: number;
  c: number;
}

const places: QuestionFamily<Place> = {
  draw: (random) => {
    const [height, width] = [drawBetween(random, 4, 9), drawBetween(random, 4, 9)];
    const channels = drawBetween(random, 2, 4);
    return {
      height,
      width,
      channels,
      y: drawBetween(random, 1, height - 1),
      x: drawBetween(random, 1, width - 1),
      c: drawBetween(random, 1, channels - 1),
    };
  },
  right: ({ width, channels, y, x, c }) => (y * width + x) * channels + c,
  mistakes: [
    {
      answer: ({ width, channels, y, x, c }) => (y * width + x) * channels + c + 1,
      hint: "You counted the values from 1: the first of all stands at place 0.",
    },
    {
      answer: ({ height, channels, y, x, c }) => (y * height + x) * channels + c,
      hint: "You skipped as many pixels for each row as the image has rows. How many pixels does one row hold?",
    },
    {
      answer: ({ width, channels, y, x, c }) => (x * width + y) * channels + c,
      hint: "Row and column were swapped: an index names the row first, then the column.",
    },
    {
      answer: ({ height, width, y, x, c }) => (c * height + y) * width + x,
      hint: "You stored one whole channel after the other. Here the channels of one pixel stand side by side.",
    },
    {
      answer: ({ width, y, x, c }) => y * width + x + c,
      hint: "You skipped one value for each pixel before this one. How many values does a pixel hold?",
    },
  ],
};

const place: VariedExercise = {
  kind: "varied",
  id: "03-place",
  title: "Where a value lies",
  points: 2,
  instance(variant) {
    const questions = chooseInstances(`03-place ${variant}`, places, 2);
    const rows = questions.map(
      ({ height, width, channels, y, x, c }, k) =>
        `| q${k + 1} | ${height} x ${width} x ${channels} | [${y}, ${x}, ${c}] |`,
    );
    const working = questions.map(
      ({ width, channels, y, x, c }, k) =>
        `place.q${k + 1} = (${y} * ${width} + ${x}) * ${channels} + ${c};`,
    );
    return {
      kind: "blanks",
      id: "03-place",
      title: "Where a value lies",
      points: 2,
      statement: `\
The values of an image lie in memory in one long row: the pixels row by row, and the channels of a
pixel side by side. At which place, counted from 0, does the value with this index lie?

| blank | shape (height x width x channels) | index [row, column, channel] |
|---|---|---|
${rows.join("\n")}`,
      answerName: "place",
      answer: `\
// Fill in place.q1 and place.q2.
const place: { q1?: number; q2?: number } = {};
// BEGIN SOLUTION
${working.join("\n")}
// END SOLUTION`,
      ...questionBlanks(places, questions),
      comparator: within(1e-9),
      nudge:
        "Count the values that come before it: first those of all whole rows above, then those of the pixels to its left, then the channels before it.",
      explanation:
        "Whole rows above, then pixels to the left, then channels: (row · width + column) · channels + channel. The height does not come into it.",
    };
  },
};

type Pixels = number[][][];

function mixed(source: Pixels, red: number, green: number, blue: number): number[][] {
  return source.map((row) => row.map(([r, g, b]) => red * r + green * g + blue * b));
}

const toGrey: FunctionExercise<[Pixels]> = {
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

/** The exercises on images as arrays. */
export const images: readonly CatalogueEntry[] = [values, place, toGrey];
