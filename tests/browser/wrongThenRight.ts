import { solutionOf, stubOf } from "../../src/exercises/answerCell.ts";
import { exercises } from "../../src/exercises/catalogue/exercises.ts";
import type { BlanksExercise, Exercise, ValueExercise } from "../../src/exercises/exercise.ts";
import { exerciseOf } from "../../src/exercises/findExercise.ts";
import { wrongAnswer } from "../grader/wrongAnswer.ts";

/** What a person types into an answer cell, and what the check has to say to the wrong one. */
export interface TypedAnswers {
  readonly id: string;
  /** A line of the cell as it is before. */
  readonly line: string;
  readonly wrong: string;
  readonly hint: string;
  readonly right: string;
}

/** A lesson's first exercise that takes numbers, with its first mistake. */
export function wrongThenRight(lesson: string): TypedAnswers {
  const exercise = exercises
    .filter(({ id }) => id.startsWith(lesson.slice(0, 3)))
    .map((entry) => exerciseOf(entry))
    .find(takesNumbers);
  if (exercise === undefined) throw new Error(`${lesson} has no exercise that takes numbers`);
  const stub = stubOf(exercise);
  const line = stub.split("\n").find((text) => text.includes(exercise.answerName + ":"))!;
  return {
    id: exercise.id,
    line,
    wrong: wrongAnswer(exercise),
    hint: exercise.mistakes[0].hint,
    right: solutionOf(exercise),
  };
}

function takesNumbers(exercise: Exercise): exercise is ValueExercise | BlanksExercise {
  return exercise.kind === "value" || exercise.kind === "blanks";
}
