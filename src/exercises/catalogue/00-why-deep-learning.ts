import type { CatalogueEntry, ChoiceExercise, ManualExercise, ValueExercise } from "../exercise.ts";
import { within } from "../within.ts";
import { cam } from "./00-class-activation.ts";
import { frames } from "./00-frames.ts";
import { cosine, cosineFunction } from "./00-shopping.ts";

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

const copies: ChoiceExercise = {
  kind: "choice",
  id: "00-made-up",
  title: "Is it only a copy?",
  points: 1,
  statement: `\
A program that has learned from photographs shows a face, and says that nobody has it. What would be the best evidence
that the face is not simply one of those photographs, perhaps moved a little?`,
  answerName: "bestEvidence",
  answer: `\
let bestEvidence: string | undefined;
// BEGIN SOLUTION
bestEvidence = "c";
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
