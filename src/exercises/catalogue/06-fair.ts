import type { ManualExercise } from "../exercise.ts";

/** What the measurement says about overfitting, and what it does not. */
export const fair: ManualExercise = {
  kind: "manual",
  id: "06-fair",
  title: "What was shown?",
  points: 2,
  statement: `\
A friend sums up: "CNNs overfit less because they have fewer parameters." Is that what our measurement
shows? Take a position in four or five sentences. Refer to at least two rows of the table, and name
one further measurement that would make you surer.`,
  modelAnswer: `\
The table supports the first half: of the two networks that learn nearly all of their own digits, the CNN has
the smaller gap at each size, and with 500 digits for each of four seeds. It does not support the "because": the dense network with 7 hidden
units has about as many parameters as the CNN and an even smaller gap, but only because it learns its own digits badly, and it tells far fewer
new ones each time. So the number alone does not explain it; that the weights fit images (small windows, the same everywhere) does more.
Further measurements: a CNN with as many parameters as the large dense network, the same shuffled pixels for both (which takes the CNN's
advantage away), other images. Give full points for a position that follows from the rows quoted, with a measurement that could turn out
against it.`,
};
