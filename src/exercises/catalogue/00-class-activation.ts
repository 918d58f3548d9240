import { toNested } from "../../arrays/index.ts";
import { classActivationMap } from "../../seeing/classActivationMap.ts";
import type { ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";

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

/** A class activation map on paper. */
export const cam: ValueExercise = {
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
