import type { CheckedExercise } from "../../../../src/exercises/exercise.ts";
import { findExercise } from "../../../../src/exercises/findExercise.ts";
import { judge } from "../../../../src/exercises/judge.ts";
import type { Judgement } from "../../../../src/exercises/judgement.ts";

/** What an exercise of the catalogue says to an answer. */
export function judged(id: string, answer: unknown): Judgement {
  return judge(findExercise(id), answer);
}

/** What an exercise expects, read from its entry. */
export function expectedOf(id: string): unknown {
  const exercise = findExercise(id) as CheckedExercise;
  if (!("expected" in exercise)) throw new Error(`${id} expects no value`);
  return exercise.expected;
}
