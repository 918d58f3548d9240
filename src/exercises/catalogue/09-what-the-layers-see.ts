import { multiplyAdds, outputSize } from "../../shapes/index.ts";
import type {
  BlanksExercise,
  CatalogueEntry,
  ChoiceExercise,
  ManualExercise,
} from "../exercise.ts";
import { within } from "../within.ts";
import { fieldFunction } from "./09-field.ts";
import { cellSees, threeConvolutions, withPooling } from "./09-receptive-field.ts";
import { searchFunction } from "./09-search.ts";
import { stacks } from "./09-stacks.ts";

const conv = { type: "conv", filterSize: 3, outChannels: 8 } as const;
const pool = { type: "pool" } as const;

const deeperFilters: ChoiceExercise = {
  kind: "choice",
  id: "09-deeper",
  title: "Why not draw the second layer's filters?",
  points: 1,
  statement: `\
The filters of the first layer are drawn as small images. Those of the second layer are arrays too, of 3×3×8. Why does drawing them tell so little?`,
  answerName: "deeper",
  answer: `\
let deeper: string | undefined;
// BEGIN SOLUTION
deeper = "c";
// END SOLUTION`,
  choices: [
    {
      key: "a",
      text: "they are too small to be seen",
      hint: "The first layer's have 3 by 3 weights a channel as well, and can be seen.",
    },
    {
      key: "b",
      text: "they are random, since only the last layer learns",
      hint: "Every layer with weights learns: the derivative reaches them all.",
    },
    {
      key: "c",
      text: "their channels are the first layer's maps, not colours: they weigh what other filters found",
    },
    {
      key: "d",
      text: "ReLU has set their negative weights to 0",
      hint: "ReLU changes what a layer gives, never its weights.",
    },
  ],
  nudge: "What does a second-layer filter lie on?",
  explanation:
    "A filter is as good an image as what it is laid on. For deeper layers one shows what excites them instead: patches of images, or an image made for it.",
};

const side = outputSize(28, 7, { stride: 1 });
const layers = [conv, pool, { ...conv, outChannels: 16 }, pool, { type: "flatten" } as const];
const work = multiplyAdds([28, 28, 1], [...layers, { type: "dense", units: 10 }]);
const occlusionCost: BlanksExercise = {
  kind: "blanks",
  id: "09-occlusion",
  title: "The price of covering",
  points: 2,
  statement: `\
An occlusion map covers a digit of 28×28 with a patch of 7×7 at every place where it fits, one pixel at a time, and asks the network each time. How many
\`images\` does the network have to read for it, the uncovered one included? And how many multiply-adds are that for our network, in \`millions\`, rounded to whole ones?
(One image takes ${work.toLocaleString("en")}.)`,
  answerName: "price",
  answer: `\
// Fill in price.images and price.millions.
const price: { images?: number; millions?: number } = {};
// BEGIN SOLUTION
price.images = (28 - 7 + 1) ** 2 + 1;
price.millions = Math.round((price.images * (26 * 26 * 9 * 8 + 11 * 11 * 72 * 16 + 4000)) / 1e6);
// END SOLUTION`,
  expected: {
    images: side ** 2 + 1,
    millions: Math.round(((side ** 2 + 1) * work) / 1e6),
  },
  comparator: within(1e-9),
  mistakes: [
    {
      answers: { images: side ** 2 },
      hint: "The uncovered image has to be read as well: the drop is measured from it.",
    },
    {
      answers: { images: 28 ** 2 + 1 },
      hint: "The patch has to fit into the image: it has fewer places than there are pixels.",
    },
    {
      answers: { images: (side - 1) ** 2 + 1 },
      hint: "One place a side was left out: the first one counts too.",
    },
    { answers: { images: side + 1 }, hint: "The patch moves down as well as across." },
    {
      answers: { images: 17 },
      hint: "The patches were put side by side: it moves by one pixel at a time.",
    },
    {
      answers: { millions: ((side ** 2 + 1) * work) / 1e6 },
      hint: "Those are the millions to the last multiply-add: round to whole ones.",
    },
    {
      answers: { millions: (side ** 2 + 1) * work },
      hint: "Those are multiply-adds, one by one: the question is for millions of them.",
    },
    {
      answers: { millions: Math.round(work / 1e6) },
      hint: "That is one image: the network reads many.",
    },
  ],
  nudge:
    "It is the size of a feature map: so many places a side, the same down, and one more image.",
  explanation:
    "485 readings of one image: dear, but simple, and it asks the whole network. A gradient takes one way forward through the network and one back.",
};

const trust: ManualExercise = {
  kind: "manual",
  id: "09-trust",
  title: "How far do you trust the picture?",
  points: 2,
  statement: `\
Take a digit that the network gets wrong and look at it with occlusion, saliency and the nearest neighbours (copy the cells above). What does each tell you about the mistake? Name one
thing that such a picture **cannot** tell, for example to a doctor who is shown a heat map on an X-ray.`,
  modelAnswer: `\
Names a digit and what was seen: which strokes carried the wrong class, which training images lie near. What cannot be told: that the network would decide the same way elsewhere; that it reasons as a person does; whether the
marked region is the cause or goes along with it; occlusion depends on the patch's size and its grey (an image with a grey square is none that it ever saw); a gradient holds for tiny changes only. A heat map on an X-ray may mark the hospital's label.`,
};

/** The exercises of lesson 09. */
export const whatTheLayersSee: readonly CatalogueEntry[] = [
  threeConvolutions,
  withPooling,
  cellSees,
  fieldFunction,
  stacks,
  deeperFilters,
  occlusionCost,
  searchFunction,
  trust,
];
