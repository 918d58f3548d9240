import type { CatalogueEntry, ManualExercise } from "../exercise.ts";
import { smallFilters, vgg } from "./10-architectures.ts";
import { mostFilters } from "./10-budget.ts";
import { dilated, sizes, weights } from "./10-exam-layers.ts";
import { costs, fields, flattened } from "./10-exam-networks.ts";
import { network } from "./10-network.ts";

const design: ManualExercise = {
  kind: "manual",
  id: "10-design",
  title: "What the budget cost",
  points: 4,
  statement: `\
Change \`mine\`, and train again, until you are content with what it learns within the budget: 95 % of the digits kept apart can be reached. Hand in the layers of your best network and two
that you gave up, each with its parameters, its multiply-adds and its accuracy. Then answer in a few sentences: what did you give up for what? What surprised you? Which of the two budgets was the harder
one, and why? And why is the accuracy of your best network a little too good to be true?`,
  modelAnswer: `\
The networks are within both budgets by traceShapes, and the numbers fit the layers. Typical good answers use pooling or stride early (multiply-adds fall with the square of the side), more filters late (where they cost few multiply-adds), and
a small last map (most parameters are in the dense layer). Too good: whoever tries several designs and keeps the best by the test digits has chosen by them; part of its lead is luck with these 2,000 digits. A third set, used once, would tell; so would several seeds.`,
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
  network,
  design,
  vgg,
  smallFilters,
];
