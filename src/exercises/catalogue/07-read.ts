import type { ChoiceExercise } from "../exercise.ts";

/** What a row and a column of a confusion matrix say. */
export const read: ChoiceExercise = {
  kind: "choice",
  id: "07-read",
  title: "Read a confusion matrix",
  points: 1,
  statement: `\
A network tells cats, dogs and foxes. Rows are true classes, columns what they were taken for:

| | cat | dog | fox |
|---|---|---|---|
| **cat** | 50 | 0 | 0 |
| **dog** | 2 | 46 | 2 |
| **fox** | 18 | 1 | 31 |

Which sentence is true?`,
  answerName: "sentence",
  answer: `\
let sentence: string | undefined;
// BEGIN SOLUTION
sentence = "c";
// END SOLUTION`,
  choices: [
    {
      key: "a",
      text: "When it says cat, it is always right, since no cat is missed",
      hint: "No cat is missed: that is the row. What it says when it says cat stands in the column.",
    },
    {
      key: "b",
      text: "It takes 18 cats for foxes",
      hint: "Rows are true classes: in which row does the 18 stand?",
    },
    { key: "c", text: "It finds every cat, but an animal it calls a cat may well be a fox" },
    {
      key: "d",
      text: "It is best at dogs, because they have the fewest errors in their column",
      hint: "The dogs' column says how sure one can be when it says dog. Which class has no error in its row?",
    },
    {
      key: "e",
      text: "Its accuracy is 31 of 50",
      hint: "That is the foxes' recall: accuracy is the whole diagonal over all 150 animals.",
    },
  ],
  nudge:
    "Read along a row for what becomes of one class, and down a column for what an answer is worth.",
  explanation:
    "The cats' recall is 50 of 50, their precision 50 of 70: of the other 20, 18 are foxes.",
};
