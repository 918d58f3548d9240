import { toNested } from "../../arrays/index.ts";
import { classActivationMap } from "../../seeing/classActivationMap.ts";
import { outputSize } from "../../shapes/index.ts";
import type { CatalogueEntry, ChoiceExercise, ManualExercise, ValueExercise } from "../exercise.ts";
import { cosine, cosineFunction } from "./00-shopping.ts";
import { within } from "../within.ts";

const pixels: ValueExercise = {
  kind: "value",
  id: "00-pixels",
  title: "How many numbers?",
  points: 1,
  statement: `\
A first one, to see how exercises work. A colour photograph of 32 by 32 pixels has three numbers for each pixel: how
much red, green and blue. How many numbers does a network read from it?

Set \`numbers\` in the next cell and run it, then run the cell with \`check\`. A wrong answer costs nothing: try
one first, to see what the check says.`,
  answerName: "numbers",
  answer: `\
let numbers: number | undefined;
// BEGIN SOLUTION
numbers = 32 * 32 * 3;
// END SOLUTION`,
  expected: 32 * 32 * 3,
  comparator: within(1e-9),
  mistakes: [
    {
      answer: 32 * 32,
      hint: "That is how many pixels there are. Each of them has more than one number.",
    },
    { answer: 32 + 32 + 3, hint: "You added the three sizes. A table of 2 by 3 has six cells." },
    { answer: 32 * 3, hint: "That is one row of pixels. How many rows are there?" },
    {
      answer: 28 * 28 * 3,
      hint: "That is an image of 28 by 28, as the network above reads. This one is larger.",
    },
  ],
  nudge: "Height times width gives the pixels, and each pixel has one number for each colour.",
  explanation:
    "Height times width times channels: 32 · 32 · 3 = 3,072. The three colours are called channels.",
};

const rule: ManualExercise = {
  kind: "manual",
  id: "00-no-learning",
  title: "Where a rule is better",
  points: 1,
  statement: `\
Learning from examples is not always the right tool. Name one task that you would rather solve with a rule written by a
person, and one that you would rather have learned. Say for each what makes the difference, in two or three
sentences.`,
  modelAnswer: `\
A rule is better where it is known, exact and has to hold every time, such as adding up an invoice or checking a date: examples could only
come near to it. Learning is better where we can say which answers are right but not how we find them, and where there are many examples,
such as telling what is in a photograph. Good answers may also name that a rule can be explained and checked, that
examples can be wrong or one-sided, or what a mistake would cost.`,
};

const maps = [
  [
    [1, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [0, 2],
  ],
];
const classWeights = [3, 1];

/** The two maps with the channels last, each times its weight, added up. */
function mapOf(weights: readonly number[]): number[][] {
  const channelsLast = maps[0].map((row, y) => row.map((_, x) => maps.map((map) => map[y][x])));
  return toNested(classActivationMap(channelsLast, [...weights])) as number[][];
}

const scores = maps.map((map, k) => (classWeights[k] * map.flat().reduce((a, b) => a + b)) / 4);

const cam: ValueExercise = {
  kind: "value",
  id: "00-cam",
  title: "A class activation map by hand",
  points: 2,
  statement: `\
A small network has two feature maps of 2 by 2,

$$
A_1 = \\begin{bmatrix} 1 & 0 \\\\ 0 & 0 \\end{bmatrix}, \\qquad A_2 = \\begin{bmatrix} 0 & 0 \\\\ 0 & 2 \\end{bmatrix},
$$

and the class *pneumonia* gives them the weights $w_1 = 3$ and $w_2 = 1$. Work out the class activation map on paper, and
write it as two rows of two numbers.`,
  answerName: "classMap",
  answer: `\
let classMap: number[][] | undefined;
// BEGIN SOLUTION
classMap = [
  [3 * 1 + 1 * 0, 3 * 0 + 1 * 0],
  [3 * 0 + 1 * 0, 3 * 0 + 1 * 2],
];
// END SOLUTION`,
  expected: mapOf(classWeights),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: mapOf([1, 1]),
      hint: "You added the maps and left out the weights: the class does not find both maps equally important.",
    },
    {
      answer: mapOf(classWeights.toReversed()),
      hint: "The weights are exchanged: the first belongs to the first map.",
    },
    {
      answer: mapOf([4, 4]),
      hint: "You added the weights up and gave both maps the sum: each map has a weight of its own.",
    },
    {
      answer: mapOf([3, 3]),
      hint: "Both maps got the first weight: the second map has a weight of its own.",
    },
    {
      answer: mapOf([3, 0]),
      hint: "The second map is missing: all maps are added, each times its weight.",
    },
    {
      answer: mapOf([0, 0]),
      hint: "You multiplied the maps with each other. They are added, each times its weight.",
    },
    {
      answer: mapOf(classWeights.map((weight) => weight / 4)),
      hint: "You divided by the number of places. That belongs to the score, which is a mean; the map is not.",
    },
    {
      answer: mapOf(classWeights.map((weight) => weight / 2)),
      hint: "You divided by the number of maps: it is a sum of maps and not a mean of them.",
    },
  ],
  nudge:
    "Take one place after the other, top left first: the number there in the first map times its weight, plus the number there in the second map times its weight.",
  explanation: `Most of the evidence lies at the top left, though the second map holds the larger number: the class gives it a small weight. The score is the mean of the map, ${scores[0] + scores[1]}.`,
};

const copies: ChoiceExercise = {
  kind: "choice",
  id: "00-made-up",
  title: "Is it only a copy?",
  points: 1,
  statement: `\
A program that has learned from photographs shows a face, and says that nobody has it. What would be the best evidence
that the face is not simply one of those photographs, perhaps moved a little?`,
  answerName: "evidence",
  answer: `\
let evidence: string | undefined;
// BEGIN SOLUTION
evidence = "c";
// END SOLUTION`,
  choices: [
    {
      key: "a",
      text: "people who look at it take it for a real photograph",
      hint: "A copy of a photograph would look real, too. What would tell a new face from a copy?",
    },
    {
      key: "b",
      text: "the program was started with random numbers",
      hint: "Random numbers can also choose one of the photographs to copy.",
    },
    {
      key: "c",
      text: "the photograph that is nearest to it, by the features of a network, shows a different person",
    },
    {
      key: "d",
      text: "its pixels are equal to those of none of the photographs",
      hint: "Move a photograph by one pixel: hardly any pixel is the same, and still it is a copy.",
    },
  ],
  nudge: "Answer with one of the letters a to d.",
  explanation:
    "It is a visual search: look for the nearest of the images that were learned from, and compare. Features are better than pixels for it, since they change little when a picture is moved.",
};

const samples = 16_000;
const frameLength = 400;
const hop = 160;

const frames: ValueExercise = {
  kind: "value",
  id: "00-frames",
  title: "A second of sound",
  points: 2,
  statement: `\
One second of speech has 16,000 samples. A filter of 400 samples (25 ms) is moved over it in steps of 160 samples (10 ms),
without padding. How long is the feature map?`,
  answerName: "frames",
  answer: `\
let frames: number | undefined;
// BEGIN SOLUTION
frames = Math.floor((16000 - 400) / 160) + 1;
// END SOLUTION`,
  expected: outputSize(samples, frameLength, { stride: hop }),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: Math.floor((samples - frameLength) / hop),
      hint: "The first position is missing: the filter also stands somewhere before its first step.",
    },
    {
      answer: (samples - frameLength) / hop,
      hint: "Half a step cannot be made, and the position before the first step counts, too.",
    },
    {
      answer: (samples - frameLength) / hop + 1,
      hint: "Half a position cannot be: the last step would carry the filter over the end, so it is not made.",
    },
    {
      answer: Math.ceil((samples - frameLength) / hop) + 1,
      hint: "You rounded up: at the last of these positions the filter would reach over the end.",
    },
    {
      answer: samples / hop,
      hint: "You left out how long the filter is. It has to fit in as a whole.",
    },
    {
      answer: samples / frameLength,
      hint: "You set the filter down side by side. It moves by less than its length, so positions overlap.",
    },
    {
      answer: samples - frameLength + 1,
      hint: "That is for steps of one sample. Here each step is longer.",
    },
    {
      answer: Math.floor((samples + frameLength) / hop) + 1,
      hint: "You added the length of the filter: without padding it takes room away.",
    },
  ],
  nudge:
    "How far can the start of the filter move before its end leaves the sound? How many steps is that?",
  explanation:
    "The start of the filter can move by 16,000 - 400 = 15,600 samples, which is 97.5 steps: 97 of them can be made, and with the first position that makes 98.",
};

/** The exercises of lesson 00. */
export const whyDeepLearning: readonly CatalogueEntry[] = [
  pixels,
  rule,
  cam,
  cosine,
  cosineFunction,
  copies,
  frames,
];
