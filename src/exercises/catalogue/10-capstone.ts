import type { CatalogueEntry, ManualExercise } from "../exercise.ts";
import { mostFilters } from "./10-budget.ts";
import { dilated, sizes, weights } from "./10-exam-layers.ts";
import { costs, fields, flattened } from "./10-exam-networks.ts";

const design: ManualExercise = {
  kind: "manual",
  id: "10-design",
  title: "Design a network to a budget",
  points: 4,
  statement: `\
Change \`mine\` above until it is a network for the digits with **at most 8,000 parameters and 400,000 multiply-adds**, build it with TensorFlow as in the lesson on a typical CNN, and train it. Get as high an accuracy as you can. Hand in your layers, their
table, the accuracy on the digits kept apart, and three sentences: what you gave up for what, what surprised you, and what a third set of digits would be good for.`,
  modelAnswer: `\
The layers are within both budgets by traceShapes. Typical good answers use stride or pooling early (multiply-adds fall with the square of the side), more filters late (parameters there are cheap in multiply-adds), and a small last map (most
parameters are in the dense layer). Whoever tried many designs has chosen by the test digits: the accuracy of the best is a little too good, and a third set, used once, would tell.`,
};

/** The exercises of lesson 10. */
export const capstone: readonly CatalogueEntry[] = [
  sizes,
  dilated,
  weights,
  flattened,
  fields,
  costs,
  mostFilters,
  design,
];
