import type { CatalogueEntry } from "../exercise.ts";
import { within } from "../within.ts";

/** Exercises of lesson 05 on parameters against hyperparameters. */
export const learningExercises: readonly CatalogueEntry[] = [
  {
    kind: "blanks",
    id: "05-learned",
    title: "Parameter or hyperparameter",
    points: 1,
    statement:
      "For each of these say whether it is a **parameter**, which training changes: `true` or `false`. `weights`, `bias`, `stride`, `padding`, `filterCount`, `learningRate`.",
    answerName: "parameter",
    answer: `\
// Fill in parameter.weights and so on, with true or false.
const parameter: Record<string, boolean | undefined> = {};
// BEGIN SOLUTION
parameter.weights = true;
parameter.bias = true;
parameter.stride = false;
parameter.padding = false;
parameter.filterCount = false;
parameter.learningRate = false;
// END SOLUTION`,
    expected: {
      weights: true,
      bias: true,
      stride: false,
      padding: false,
      filterCount: false,
      learningRate: false,
    },
    comparator: within(1e-9),
    mistakes: [
      {
        answers: {
          weights: false,
          bias: false,
          stride: true,
          padding: true,
          filterCount: true,
          learningRate: true,
        },
        hint: "The two words were swapped: the ones with hyper are chosen by you, before training.",
      },
      {
        answers: { stride: true, padding: true, filterCount: true, learningRate: true },
        hint: "You called everything a parameter. Which of these does training leave as they are?",
      },
      {
        answers: { weights: false, bias: false },
        hint: "You called nothing a parameter. Then training would change nothing: which numbers does it move?",
      },
      {
        answers: { bias: false },
        hint: "A bias gets a gradient like any weight, and is moved by it.",
      },
      {
        answers: { filterCount: true },
        hint: "Training changes the numbers in the filters. Does it make more of them?",
      },
      {
        answers: { learningRate: true },
        hint: "The learning rate steers training; no gradient of the loss moves it.",
      },
      {
        answers: { stride: true, padding: true },
        hint: "Stride and padding are whole numbers written into the layer: no gradient can move them a little.",
      },
    ],
    nudge: "Ask of each: is there a derivative of the loss by it that gradient descent uses?",
    explanation:
      "Weights and biases are parameters. The rest is chosen before training, and chosen well by comparing results on validation images.",
  },
  {
    kind: "manual",
    id: "05-odd",
    title: "Choose a layer",
    points: 2,
    statement:
      "You design the first layer of a network for photographs of 224×224×3. Choose filter size, number of filters, stride and padding; give the shape and the number of parameters that follow, and a reason for each choice in one sentence.",
    modelAnswer:
      "Any choice whose shape and parameters follow from the formulas, such as 64 filters of 3×3×3, stride 1, padding same: 224×224×64 and 1,792 parameters. Good reasons: an odd size has a middle, so padding is even on both sides; small filters stacked see as far as a large one with fewer weights; more filters find more kinds of patterns, and cost in proportion; a stride of 2 quarters the later work and gives up fine position; padding keeps borders and makes sizes easy.",
  },
];
