import { toNested } from "../../arrays/index.ts";
import { avgPool2d, conv2d, maxPool2d } from "../../ops/index.ts";
import { multiplyAdds, outputSize, parameterCount } from "../../shapes/index.ts";
import { chooseInstances, type QuestionFamily } from "../chooseInstances.ts";
import { drawBetween } from "../draw.ts";
import type {
  BlanksExercise,
  CatalogueEntry,
  ManualExercise,
  ValueExercise,
  VariedExercise,
} from "../exercise.ts";
import { questionBlanks } from "../questionBlanks.ts";
import { within } from "../within.ts";
import { maxPooling, maxPoolingGradient } from "./08-pooling-functions.ts";

const grid = [
  [-1, -3, 2, 0],
  [-4, -2, 7, 1],
  [5, 0, -6, -8],
  [3, 4, -5, -9],
];

const windows: ValueExercise = {
  kind: "value",
  id: "08-windows",
  title: "Four windows",
  points: 1,
  statement: `\
Max-pool this map by hand, with a window of 2×2 and stride 2. Mind the signs.

$$
\\begin{bmatrix} -1 & -3 & 2 & 0 \\\\ -4 & -2 & 7 & 1 \\\\ 5 & 0 & -6 & -8 \\\\ 3 & 4 & -5 & -9 \\end{bmatrix}
$$`,
  answerName: "pooledByHand",
  answer: `\
let pooledByHand: number[][] | undefined;
// BEGIN SOLUTION
pooledByHand = [
  [-1, 7],
  [5, -5],
];
// END SOLUTION`,
  expected: toNested(maxPool2d(grid)),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: toNested(avgPool2d(grid)),
      hint: "That is average pooling: max pooling keeps one number of each window as it is.",
    },
    {
      answer: toNested(maxPool2d(grid, { stride: 1 })),
      hint: "You moved the window by one pixel: with stride 2 the windows stand side by side and do not overlap.",
    },
    {
      answer: [
        [0, 7],
        [5, 0],
      ],
      hint: "A window has negative numbers only, and you gave 0 for it: the largest of negative numbers is negative. (With ReLU before the pooling it would be 0.)",
    },
    {
      answer: [
        [-4, 7],
        [5, -9],
      ],
      hint: "Where all four are negative you took the one of greatest size: the largest is the one nearest to 0.",
    },
    {
      answer: [
        [-4, 0],
        [0, -9],
      ],
      hint: "That is the least of each window: max pooling keeps the largest.",
    },
    {
      answer: [
        [-1, 5],
        [7, -5],
      ],
      hint: "Rows and columns are swapped: the window at the top right gives the number at the top right.",
    },
  ],
  nudge:
    "Draw a cross through the middle: four windows. Each gives its largest number, and -1 is larger than -2.",
  explanation:
    "Each quarter of the map gives its largest number, also where all are negative: nothing is compared with 0.",
};

const poolParameters: ValueExercise = {
  kind: "value",
  id: "08-parameters",
  title: "What pooling learns",
  points: 1,
  statement: `\
A max-pooling layer of 2×2, stride 2, reads 6 feature maps. How many parameters does it have?`,
  answerName: "poolParameters",
  answer: `\
let poolParameters: number | undefined;
// BEGIN SOLUTION
poolParameters = 0;
// END SOLUTION`,
  expected: parameterCount([28, 28, 6], { type: "pool" }),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: 2 * 2 * 6,
      hint: "You counted the cells of the window in each map: they are no weights, nothing is multiplied.",
    },
    {
      answer: 2 * 2,
      hint: "You counted the cells of the window: they are no weights, nothing is multiplied.",
    },
    {
      answer: 2 * 2 * 6 + 6,
      hint: "That is counted as for a convolution with biases: which number of a pooling could training change?",
    },
    {
      answer: parameterCount([28, 28, 6], { type: "pool", coefficients: true }),
      hint: "LeNet-5 of 1998 had a weight and a bias for each map in its pooling. The pooling of today only picks.",
    },
    {
      answer: 6,
      hint: "You counted the maps, as for biases: pooling adds nothing to what it picks.",
    },
  ],
  nudge:
    "A parameter is a number that training changes. Look for one in the formula of max pooling.",
  explanation: "Pooling has hyperparameters, its window and its stride, but nothing to learn.",
};

const deck = [
  [1, 1, 1, 0, 0],
  [0, 1, 1, 1, 0],
  [0, 0, 1, 1, 1],
  [0, 0, 1, 1, 0],
  [0, 1, 1, 0, 0],
];
const corners = [
  [1, 0, 1],
  [0, 1, 0],
  [1, 0, 1],
];
const ramp = Array.from({ length: 6 }, (_, y) =>
  Array.from({ length: 6 }, (_, x) => 6 * y + x + 1),
);

const deckStride: ValueExercise = {
  kind: "value",
  id: "08-deck",
  title: "The deck's exercise: conv(3×3, s=2) without padding",
  points: 2,
  statement: `\
The filter of the lecture moves over its 5×5 image with stride 2, without padding:

$$
\\begin{bmatrix} 1&1&1&0&0 \\\\ 0&1&1&1&0 \\\\ 0&0&1&1&1 \\\\ 0&0&1&1&0 \\\\ 0&1&1&0&0 \\end{bmatrix}
\\qquad
\\begin{bmatrix} 1&0&1 \\\\ 0&1&0 \\\\ 1&0&1 \\end{bmatrix}
$$

Write down the whole feature map. How large is it?`,
  answerName: "strided",
  answer: `\
let strided: number[][] | undefined;
// BEGIN SOLUTION
strided = [
  [4, 4],
  [2, 4],
];
// END SOLUTION`,
  expected: toNested(conv2d(deck, corners, { stride: 2 })),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: toNested(conv2d(deck, corners)),
      hint: "That is stride 1: from one position to the next the filter moves by two pixels here.",
    },
    {
      answer: toNested(conv2d(deck, corners, { stride: 2, padding: 1 })),
      hint: "You padded with zeros: without padding the filter never leaves the image.",
    },
    {
      answer: toNested(maxPool2d(conv2d(deck, corners))),
      hint: "You pooled the feature map and left positions out: skip positions of the filter instead.",
    },
    {
      answer: toNested(maxPool2d(conv2d(deck, corners), { stride: 1 })),
      hint: "You took the largest of neighbouring sums: a stride skips sums, it does not compare them.",
    },
    {
      answer: [
        [4, 3],
        [2, 4],
      ],
      hint: "These are the first two rows and columns of the map at stride 1: with stride 2 every other one is skipped.",
    },
    {
      answer: toNested(
        conv2d(deck, corners, { stride: 3, padding: { top: 0, left: 0, bottom: 1, right: 1 } }),
      ),
      hint: "The filter moved by three pixels, as if its positions could not overlap: the stride says how far it moves.",
    },
  ],
  nudge:
    "The filter's top left corner stands on rows 0 and 2 and on columns 0 and 2. Each position gives a sum of nine products.",
  explanation: "It is the map at stride 1 with every other row and column left out: 2 by 2.",
};

const sameStride: ValueExercise = {
  kind: "value",
  id: "08-same",
  title: '"same" at stride 2',
  points: 2,
  statement: `\
The lecture's filter moves over the 6×6 image with the numbers 1 to 36, row by row, with stride 2 and padding
"same" as TensorFlow has it. Work out how many zeros go where, then write down the feature map. Build the padded
image in code if you like; try not to ask \`conv2d\` for "same".`,
  answerName: "sameAtTwo",
  answer: `\
let sameAtTwo: number[][] | undefined;
// BEGIN SOLUTION
sameAtTwo = [
  [40, 50, 34],
  [100, 110, 70],
  [84, 90, 65],
];
// END SOLUTION`,
  expected: toNested(conv2d(ramp, corners, { stride: 2, padding: "same" })),
  comparator: within(1e-9),
  mistakes: [
    {
      answer: toNested(conv2d(ramp, corners, { stride: 2, padding: "same-before" })),
      hint: "You put the single row and column of zeros at the top and left (as padding 1 on each side would, too): where does TensorFlow put the odd one?",
    },
    {
      answer: toNested(conv2d(ramp, corners, { stride: 2 })),
      hint: 'You did not pad: "same" has as many positions as strides fit into the image.',
    },
    {
      answer: toNested(conv2d(ramp, corners, { padding: "same" })),
      hint: 'That is stride 1: with stride 2 "same" halves the sides.',
    },
    {
      answer: toNested(
        conv2d(ramp, corners, { stride: 2, padding: { top: 0, left: 1, bottom: 1, right: 0 } }),
      ),
      hint: "The zeros stand below, and on the left: the same rule holds for both axes.",
    },
    {
      answer: toNested(
        conv2d(ramp, corners, { stride: 2, padding: { top: 1, left: 0, bottom: 0, right: 1 } }),
      ),
      hint: "The zeros stand on the right, and at the top: the same rule holds for both axes.",
    },
  ],
  nudge:
    "6 pixels at stride 2 give 3 positions a side; the last one starts at pixel 4 and needs pixels 4, 5 and 6. How many of those are missing, and on which side?",
  explanation:
    "Three positions need 7 pixels, one more than there are: one zero, and TensorFlow puts an odd one after. PyTorch's padding=1 starts one pixel earlier and sees other pixels.",
};

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

const strideSizes: VariedExercise = {
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

const ceil: BlanksExercise = {
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
      hint: "Count once more which rows the last window covers: it starts two rows after the one before it, and one of its three rows lies past the edge only if the other two do not.",
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

const cost: BlanksExercise = {
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

const choose: ManualExercise = {
  kind: "manual",
  id: "08-choose",
  title: "Pooling or stride?",
  points: 2,
  statement: `\
You build a network that has to tell **where** a defect lies on a photograph of a part, to the pixel, and another that only has to tell
**whether** there is one. Where would you use pooling, where strides, where neither? Give your reasons with what this lesson measured.`,
  modelAnswer: `\
Whether: shrinking helps; max pooling keeps the strongest answer of each window and forgets where in the window it was, which makes the result change less
under small shifts (measured above: a little, not fully), and the receptive field grows faster. Strided convolutions do it with a quarter of the multiply-adds, and learn what to keep.
Where: each shrinking loses the place; use little of it, keep the argmax or skip connections to bring the place back, or use dilation for a large receptive field without shrinking.
A good answer names costs, invariance against place, and that stride without an own filter throws values away unseen.`,
};

/** The exercises of lesson 08. */
export const poolingAndStride: readonly CatalogueEntry[] = [
  windows,
  poolParameters,
  maxPooling,
  maxPoolingGradient,
  deckStride,
  strideSizes,
  ceil,
  sameStride,
  cost,
  choose,
];
