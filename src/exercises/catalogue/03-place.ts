import type { QuestionFamily } from "../chooseInstances.ts";
import { drawBetween } from "../draw.ts";
import { questionTable } from "./questionTable.ts";

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

/** Asks where two values of an image lie in memory. */
export const place = questionTable<Place>({
  id: "03-place",
  title: "Where a value lies",
  points: 2,
  count: 2,
  answerName: "place",
  asks: `\
The values of an image lie in memory in one long row: the pixels row by row, and the channels of a
pixel side by side. At which place, counted from 0, does the value with this index lie?`,
  heads: ["shape (height × width × channels)", "index [row, column, channel]"],
  row: ({ height, width, channels, y, x, c }) => [
    `${height} × ${width} × ${channels}`,
    `[${y}, ${x}, ${c}]`,
  ],
  code: ({ width, channels, y, x, c }) => `(${y} * ${width} + ${x}) * ${channels} + ${c}`,
  family: places,
  nudge:
    "Count the values that come before it: first those of all whole rows above, then those of the pixels to its left, then the channels before it.",
  explanation:
    "Whole rows above, then pixels to the left, then channels: (row · width + column) · channels + channel. The height does not come into it.",
});
