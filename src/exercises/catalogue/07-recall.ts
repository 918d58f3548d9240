import { classScores, confusionMatrix } from "../../training/index.ts";
import { drawBetween, drawNumbers } from "../draw.ts";
import type { FunctionExercise } from "../exercise.ts";
import { within } from "../within.ts";

/** For each class, a share of two counts. */
function shares(
  classes: number,
  counted: (k: number) => number,
  outOf: (k: number) => number,
): number[] {
  return Array.from({ length: classes }, (_, k) => counted(k) / outOf(k));
}

function count(values: readonly number[], k: number): number {
  return values.filter((value) => value === k).length;
}

function bothAre(labels: readonly number[], predictions: readonly number[], k: number): number {
  return labels.filter((label, i) => label === k && predictions[i] === k).length;
}

/** How often each class is told right. */
export const recall: FunctionExercise<[number[], number[], number]> = {
  kind: "function",
  id: "07-recall",
  title: "Recall, from labels and predictions",
  points: 3,
  statement: `\
Write a function that returns the recall of each class: of the examples whose label is the class, the
share that was predicted to be of it. \`labels\` and \`predictions\` are as long as each other; classes go from 0 to
\`classes\` − 1, and each has at least one example.

For labels \`[0, 0, 1, 1]\`, predictions \`[0, 1, 1, 1]\` and 2 classes it is \`[0.5, 1]\`.`,
  answerName: "recalls",
  answer: `\
function recalls(labels: number[], predictions: number[], classes: number) {
  // BEGIN SOLUTION
  const examples = new Array(classes).fill(0);
  const right = new Array(classes).fill(0);
  labels.forEach((label, i) => {
    examples[label] += 1;
    if (predictions[i] === label) right[label] += 1;
  });
  return right.map((told, k) => told / examples[k]);
  // END SOLUTION
}`,
  cases: [
    [[0, 0, 1, 1], [0, 1, 1, 1], 2],
    [[0, 0, 0, 1, 2, 2], [0, 0, 1, 1, 2, 0], 3],
    [[2, 1, 0, 1, 1], [1, 1, 0, 2, 1], 3],
  ],
  draw: (random) => {
    const classes = drawBetween(random, 2, 4);
    const more = drawBetween(random, 1, 6);
    const labels = [...Array(classes).keys(), ...drawNumbers(random, more, 0, classes - 1)];
    return [labels, drawNumbers(random, labels.length, 0, classes - 1), classes];
  },
  reference: (labels, predictions, classes) =>
    classScores(confusionMatrix(labels, predictions, classes)).map((score) => score.recall),
  comparator: within(1e-9),
  mistakes: [
    {
      name: "precision",
      bug: (labels, predictions, classes) =>
        shares(
          classes,
          (k) => bothAre(labels, predictions, k),
          (k) => count(predictions, k),
        ),
      hint: "You divided by how often the class was predicted, which is precision: recall asks about the examples that are of the class.",
    },
    {
      name: "divides by all examples",
      bug: (labels, predictions, classes) =>
        shares(
          classes,
          (k) => bothAre(labels, predictions, k),
          () => labels.length,
        ),
      hint: "You divided by the number of all examples: recall is a share of one class only.",
    },
    {
      name: "share of errors",
      bug: (labels, predictions, classes) =>
        shares(
          classes,
          (k) => count(labels, k) - bothAre(labels, predictions, k),
          (k) => count(labels, k),
        ),
      hint: "That is the share told wrong: recall is the share told right.",
    },
    {
      name: "counts only",
      bug: (labels, predictions, classes) =>
        shares(
          classes,
          (k) => bothAre(labels, predictions, k),
          () => 1,
        ),
      hint: "Those are counts: divide each by the number of examples of its class.",
    },
    {
      name: "accuracy for each class",
      bug: (labels, predictions, classes) =>
        shares(
          classes,
          () => labels.filter((label, i) => label === predictions[i]).length,
          () => labels.length,
        ),
      hint: "Each class has the same number, the accuracy over all: count each class on its own.",
    },
    {
      name: "how often predicted",
      bug: (labels, predictions, classes) =>
        shares(
          classes,
          (k) => count(predictions, k),
          (k) => count(labels, k),
        ),
      hint: "You counted how often the class was predicted, rightly or not: count only where the label is that class too.",
    },
  ],
  nudge:
    "Keep two counts for each class: how many examples have it as their label, and how many of those were predicted right.",
  explanation: "The diagonal of the confusion matrix over the sums of its rows.",
};
