import type { ManualExercise } from "../exercise.ts";

/** What kinds of errors there are, and what each would need. */
export const errors: ManualExercise = {
  kind: "manual",
  id: "07-errors",
  title: "Sort the errors",
  points: 2,
  statement: `\
Look at the 24 errors above. Sort them into two or three kinds by what makes them hard, with two
examples of each kind (true digit and what it was taken for). For each kind, say what you would change: the data,
the network, the training, or nothing; and how you would measure whether it helped.`,
  modelAnswer: `\
Kinds that fit most runs: digits that a person would doubt too (nothing to change, or a way for the
network to say that it is unsure); plain digits in a rare style or place (more examples, or the same ones shifted,
turned and stretched); digits cut off or with broken strokes (likewise, or cleaner images). The measure must be on
images that were not learned from, and not on the very 24 errors that suggested the change: a third set, or several
seeds. Full points for kinds that follow from the pictures and a measurement that could fail.`,
};
