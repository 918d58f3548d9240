import type { QuestionFamily } from "./chooseInstances.ts";
import type { BlanksExercise } from "./exercise.ts";

/**
 * The blanks of a set of questions, `q1`, `q2` and so on: what is expected, and what each mistake
 * gives.
 */
export function questionBlanks<Parameters>(
  family: QuestionFamily<Parameters>,
  questions: readonly Parameters[],
): Pick<BlanksExercise, "expected" | "mistakes"> {
  const named = <Value>(value: (parameters: Parameters) => Value): Record<string, Value> =>
    Object.fromEntries(questions.map((question, k) => [`q${k + 1}`, value(question)]));
  return {
    expected: named((question) => family.right(question)),
    mistakes: family.mistakes.map((mistake) => ({
      answers: named((question) => mistake.answer(question)),
      hint: mistake.hint,
    })),
  };
}
