import { toNested } from "../../arrays/index.ts";
import { avgPool2d, maxPool2d } from "../../ops/index.ts";
import { parameterCount } from "../../shapes/index.ts";
import type { CatalogueEntry, ManualExercise, ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { ceil } from "./08-ceil.ts";
import { cost } from "./08-cost.ts";
import { maxPooling } from "./08-max-pool.ts";
import { maxPoolingGradient } from "./08-max-pool-gradient.ts";
import { strideSizes } from "./08-sizes.ts";
import { deckStride } from "./08-strided-maps.ts";
import { twoFrameworks } from "./08-two-frameworks.ts";

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
  twoFrameworks,
  cost,
  choose,
];
