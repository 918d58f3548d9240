import { filterSum, laplacianFilter } from "../../filters/index.ts";
import type {
  BlanksExercise,
  CatalogueEntry,
  ChoiceExercise,
  ManualExercise,
} from "../exercise.ts";
import { within } from "../within.ts";
import { blur } from "./03-blur.ts";
import { sobel } from "./03-edges.ts";
import { toGrey } from "./03-grey.ts";
import { place } from "./03-place.ts";
import { values } from "./03-values.ts";

const sums: BlanksExercise = {
  kind: "blanks",
  id: "03-sums",
  title: "What a flat wall becomes",
  points: 2,
  statement: `\
A grey wall fills an image: every pixel is 0.5. What is each pixel, away from the border, after one of
these filters? (\`ones\` is a 3 by 3 filter of nine ones, not divided by anything.)

$$
\\text{ones} = \\begin{bmatrix} 1 & 1 & 1 \\\\ 1 & 1 & 1 \\\\ 1 & 1 & 1 \\end{bmatrix} \\quad
\\text{sharpen} = \\begin{bmatrix} 0 & -2 & 0 \\\\ -2 & 9 & -2 \\\\ 0 & -2 & 0 \\end{bmatrix} \\quad
\\text{laplacian} = \\begin{bmatrix} 0 & 1 & 0 \\\\ 1 & -4 & 1 \\\\ 0 & 1 & 0 \\end{bmatrix}
$$`,
  answerName: "wall",
  answer: `\
// Fill in wall.ones, wall.sharpen and wall.laplacian.
const wall: { ones?: number; sharpen?: number; laplacian?: number } = {};
// BEGIN SOLUTION
wall.ones = 9 * 0.5;
wall.sharpen = (9 - 4 * 2) * 0.5;
wall.laplacian = (4 - 4) * 0.5;
// END SOLUTION`,
  expected: { ones: 9 * 0.5, sharpen: 0.5, laplacian: filterSum(laplacianFilter()) * 0.5 },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { ones: 9, sharpen: 1 },
      hint: "That is the sum of the weights, the answer to a wall of ones. This wall is darker.",
    },
    {
      answers: { ones: 0.5 },
      hint: "That would be a mean, but these ones are not divided by their number.",
    },
    {
      answers: { sharpen: 9 * 0.5 },
      hint: "You counted the weight in the middle only. The four around it meet grey pixels as well.",
    },
    {
      answers: { sharpen: 17 * 0.5, laplacian: 8 * 0.5 },
      hint: "You added the weights without their signs.",
    },
    {
      answers: { sharpen: 7 * 0.5, laplacian: -3 * 0.5 },
      hint: "You counted one of the neighbours only: there are four.",
    },
  ],
  nudge:
    "All pixels are alike, so the sum of products is that pixel's value times the sum of the weights.",
  explanation:
    "The sum of the weights decides: 9 makes the wall far too bright, 1 leaves it as it is, 0 makes it black.",
};

const noise: ChoiceExercise = {
  kind: "choice",
  id: "03-noise",
  title: "Which one for the specks?",
  points: 1,
  statement: `\
Somebody scanned a photograph, and fine random specks came with it. Which filter should one try first to
make the specks weaker and leave the photograph's brightness as it is?`,
  answerName: "remedy",
  answer: `\
let remedy: string | undefined;
// BEGIN SOLUTION
remedy = "c";
// END SOLUTION`,
  choices: [
    {
      key: "a",
      text: "the Mexican hat",
      hint: "It answers most to small bright spots, and loses the brightness: what is its sum?",
    },
    {
      key: "b",
      text: "sharpening",
      hint: "It keeps the brightness, but a speck differs from its neighbours, and that is what it strengthens.",
    },
    { key: "c", text: "a small Gaussian" },
    {
      key: "d",
      text: "Sobel's filter",
      hint: "It answers to edges, and to a flat part it answers 0: little would be left of the photograph.",
    },
  ],
  nudge:
    "Two things are asked: what happens to a single odd pixel, and what is the sum of the weights?",
  explanation:
    "A mean over neighbours makes a single odd pixel weaker, and weights of sum 1 keep the brightness. The price is that edges get softer too.",
};

const limits: ManualExercise = {
  kind: "manual",
  id: "03-limits",
  title: "What no filter of this lesson can do",
  points: 2,
  statement: `\
Try two filters of this lesson on another photograph: change the name in the cell that loads it to
\`"astronaut"\`, \`"coffee"\` or \`"retina"\`. Say in three or four sentences what one of them brings out, and one
thing about the photograph that a person sees at once and that no single 3 by 3 filter can answer to. Why not?`,
  modelAnswer: `\
Names the filter and what it answers to in that photograph (for example Sobel: the upright edges of the
rocket). Names something that needs more than nine pixels (a face, an object, a cup), and says
why: each answer depends on nine neighbouring pixels only, is a weighted sum (so no "this and not that"),
and is the same at every place. Larger patterns need filters on the results of filters, with something
non-linear between, which is what a convolutional network has.`,
};

/** The exercises of lesson 03. */
export const imagesAndFilters: readonly CatalogueEntry[] = [
  toGrey,
  values,
  place,
  blur,
  sums,
  noise,
  sobel,
  limits,
];
