import { multiplyAdds, outputSize, parameterCount } from "../../shapes/index.ts";
import { chooseInstances, type QuestionFamily } from "../chooseInstances.ts";
import { drawBetween } from "../draw.ts";
import type { BlanksExercise, VariedExercise } from "../exercise.ts";
import { questionBlanks } from "../questionBlanks.ts";
import { within } from "../within.ts";

interface Stride {
  readonly n: number;
  readonly k: number;
  readonly s: number;
}

const strideFamily: QuestionFamily<Stride> = {
  draw: (random) => ({
    n: drawBetween(random, 9, 40),
    k: 2 * drawBetween(random, 1, 3) + 1,
    s: drawBetween(random, 2, 4),
  }),
  right: ({ n, k, s }) => outputSize(n, k, { stride: s }),
  mistakes: [
    {
      answer: ({ n, k, s }) => Math.floor((n - k) / s),
      hint: "The first position was left out: the steps are counted, and one more, for where the filter starts.",
    },
    {
      answer: ({ n, k, s }) => outputSize(n, k, { stride: s, rounding: "ceil" }),
      hint: "You rounded up: a step that would take the filter over the edge is not made.",
    },
    {
      answer: ({ n, s }) => Math.ceil(n / s),
      hint: 'That is the size with padding "same": here there is no padding, and the filter\'s own size counts.',
    },
    {
      answer: ({ n, k }) => n - k + 1,
      hint: "That is the size at stride 1.",
    },
    {
      answer: ({ n, s }) => Math.floor((n - 1) / s),
      hint: "The filter's size was left out: the last position has to end inside the image.",
    },
    {
      answer: ({ n, k, s }) => (n - k) / s + 1,
      hint: "There is no part of a position: what is left over at the edge is not read.",
    },
  ],
};

/** Asks for sizes at a stride; numbers for each variant. */
export const strideSizes: VariedExercise = {
  kind: "varied",
  id: "08-sizes",
  title: "Sizes at a stride",
  points: 3,
  instance(variant) {
    const questions = chooseInstances(`08-sizes ${variant}`, strideFamily, 3);
    const rows = questions.map(({ n, k, s }, q) => `| q${q + 1} | ${n}×${n} | ${k}×${k} | ${s} |`);
    const solution = questions
      .map(({ n, k, s }, q) => `sizes.q${q + 1} = Math.floor((${n} - ${k}) / ${s}) + 1;`)
      .join("\n");
    return {
      kind: "blanks",
      id: "08-sizes",
      title: "Sizes at a stride",
      points: 3,
      statement: `How many positions has the filter along a side, without padding?\n\n| | image | filter | stride |\n|---|---|---|---|\n${rows.join("\n")}`,
      answerName: "sizes",
      answer: `// Fill in sizes.q1, sizes.q2 and sizes.q3.\nconst sizes: { q1?: number; q2?: number; q3?: number } = {};\n// BEGIN SOLUTION\n${solution}\n// END SOLUTION`,
      ...questionBlanks(strideFamily, questions),
      comparator: within(1e-9),
      nudge:
        "Take the filter's size off the image's, see how many whole strides fit into what is left, and count the first position too.",
      explanation:
        "The size is floor((n - k) / s) + 1: whole steps, and the position one starts from.",
    };
  },
};

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

const shape = [56, 56, 64];
const strided = { type: "conv", filterSize: 3, outChannels: 64, stride: 2, padding: 1 } as const;
const unstrided = { ...strided, stride: 1 } as const;

/** Asks what pooling and stride cost. */
export const cost: BlanksExercise = {
  kind: "blanks",
  id: "08-cost",
  title: "Two ways to shrink, and what they cost",
  points: 2,
  statement: `\
A map of 56×56×64 is to become 28×28×64. Either (**a**) a convolution with 64 filters of 3×3, stride 1, padding 1, and then
max pooling 2×2; or (**b**) the same convolution with stride 2 and no pooling. How many parameters have \`a\` and \`b\`, with biases,
and how many times as many multiply-adds does (a) need as (b) (\`ratio\`)?`,
  answerName: "costs",
  answer: `\
// Fill in costs.a, costs.b and costs.ratio.
const costs: { a?: number; b?: number; ratio?: number } = {};
// BEGIN SOLUTION
costs.a = (3 * 3 * 64 + 1) * 64;
costs.b = costs.a;
costs.ratio = (56 * 56) / (28 * 28);
// END SOLUTION`,
  expected: {
    a: parameterCount(shape, [unstrided, { type: "pool" }]),
    b: parameterCount(shape, strided),
    ratio: multiplyAdds(shape, unstrided) / multiplyAdds(shape, strided),
  },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { a: 3 * 3 * 64 * 64, b: 3 * 3 * 64 * 64 },
      hint: "The biases were left out: one for each filter.",
    },
    {
      answers: { a: (3 * 3 + 1) * 64, b: (3 * 3 + 1) * 64 },
      hint: "A filter reaches through all the maps that it reads: the depth was left out.",
    },
    {
      answers: { b: ((3 * 3 * 64 + 1) * 64) / 4 },
      hint: "A stride leaves out positions of the filter, not weights.",
    },
    {
      answers: { a: (3 * 3 * 64 + 1) * 64 + 2 * 2 * 64 },
      hint: "You counted the pooling's window: it has nothing to learn.",
    },
    {
      answers: { ratio: 2 },
      hint: "The stride skips every other row and every other column: both count.",
    },
    {
      answers: { ratio: 1 },
      hint: "Multiply-adds are counted for every position of the filter: how many positions are there in (a), how many in (b)?",
    },
  ],
  nudge:
    "Parameters: filter height × width × depth, a bias, times the number of filters; positions do not count. Multiply-adds: the weights once for each position.",
  explanation:
    "Both learn the same number of weights. At stride 2 the filter has a quarter of the positions, so the work is a quarter.",
};
