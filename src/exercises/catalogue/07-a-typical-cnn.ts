import type { CatalogueEntry } from "../exercise.ts";
import { within } from "../within.ts";
import { errors } from "./07-errors.ts";
import { read } from "./07-read.ts";
import { recall } from "./07-recall.ts";
import { work } from "./07-work.ts";

const imageSize = 32;
const filterSize = 5;
const outChannels = [12, 20] as const;
const classes = 10;

/** Side of the last feature map, when a convolution takes off `lost` and each pooling divides. */
function lastSide(lost: number, poolings: readonly number[]): number {
  return poolings.reduce((side, pool) => Math.floor((side - lost) / pool), imageSize);
}

/** Parameters of a dense layer onto the classes, from a map of `channels` channels, with its biases. */
function dense(side: number, channels: number, biases: number = classes): number {
  return side * side * channels * classes + biases;
}

const side = lastSide(filterSize - 1, [2, 2]);
const right = dense(side, outChannels[1]);

const statement = `\
Another network looks at colour images of 32×32×3:

| layer | setting |
|---|---|
| convolution | 12 filters, 5×5, stride 1, no padding, ReLU |
| max pooling | 2×2 |
| convolution | 20 filters, 5×5, stride 1, no padding, ReLU |
| max pooling | 2×2 |
| flatten, dense | 10 classes, softmax |

How many parameters does its **dense layer** have? Follow the size of the feature map down the
layers, as code; \`outputSize\` may help.`;

const answer = `\
import { outputSize } from "two-kernels";

const afterFirstConvolution = outputSize(32, 5);

let denseParameters: number | undefined;
// BEGIN SOLUTION
const afterFirstPooling = outputSize(afterFirstConvolution, 2, { stride: 2 });
const afterSecondConvolution = outputSize(afterFirstPooling, 5);
const afterSecondPooling = outputSize(afterSecondConvolution, 2, { stride: 2 });

denseParameters = afterSecondPooling ** 2 * 20 * 10 + 10;
// END SOLUTION`;

/** The exercises of lesson 07. */
export const aTypicalCnn: readonly CatalogueEntry[] = [
  {
    kind: "value",
    id: "07-dense",
    title: "Another network",
    points: 1,
    statement,
    answerName: "denseParameters",
    answer,
    expected: right,
    comparator: within(1e-9),
    mistakes: [
      {
        answer: right - classes,
        hint: "You counted the weights only: each of the ten classes also has a bias.",
      },
      {
        answer: dense(side, outChannels[1], 1),
        hint: "One bias was counted for the whole layer: each of the ten classes has its own.",
      },
      {
        answer: side * side * outChannels[1],
        hint: "That is how many numbers flatten hands on: each class has a weight for every one of them, and a bias.",
      },
      {
        answer: side * side * outChannels[1] + 1,
        hint: "That is what one class needs: there are ten.",
      },
      {
        answer: dense(side, 1),
        hint: "The depth was left out: flatten takes all the channels of the last feature map.",
      },
      {
        answer: dense(side, outChannels[0]),
        hint: "You took the first convolution's number of filters: the last feature map has the second one's.",
      },
      {
        answer: dense(side, 3),
        hint: "You took the image's three colours for the depth: after a convolution the depth is its number of filters.",
      },
      {
        answer: dense(lastSide(0, [2, 2]), outChannels[1]),
        hint: "You kept the size through each convolution, as with padding: without padding a 5×5 filter takes 4 off each side's length.",
      },
      {
        answer: dense(lastSide(2, [2, 2]), outChannels[1]),
        hint: "You took 2 off at each convolution, as 3×3 filters do: these are 5×5.",
      },
      {
        answer: dense(lastSide(filterSize - 1, [2, 1]), outChannels[1]),
        hint: "The second pooling was left out.",
      },
      {
        answer: dense(lastSide(filterSize - 1, [1, 2]), outChannels[1]),
        hint: "The first pooling was left out.",
      },
      {
        answer: dense(lastSide(filterSize - 1, [1, 1]), outChannels[1]),
        hint: "Both poolings were left out: each halves the height and the width.",
      },
      {
        answer: dense(5, 16),
        hint: "That is the dense layer of the digits' network above: this one has 20 channels at the end, and sizes of its own.",
      },
    ],
    nudge:
      "Write down height, width and depth after each layer: a 5×5 filter without padding takes 4 off, pooling halves, and the depth is the number of filters. Then each class has a weight for each number, and a bias.",
    explanation: `The feature map goes 32, 28, 14, 10, ${side}, so flatten hands on ${side} × ${side} × ${outChannels[1]} = ${side * side * outChannels[1]} numbers; ten classes with a weight for each and a bias make ${right}.`,
  },
  work,
  recall,
  read,
  errors,
];
