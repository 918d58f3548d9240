import type { ValueExercise } from "./exercise.ts";
import { right, wrong, type Judgement } from "./judgement.ts";
import type { Numbers } from "./numbers.ts";
import { readAnswer } from "./readAnswer.ts";
import { describeForm, sameNumbers, trusted } from "./sameNumbers.ts";

/** Judges a number or an array of numbers. */
export function judgeValue(exercise: ValueExercise, answer: unknown): Judgement {
  const { comparator, mistakes, nudge, explanation } = exercise;
  const expected = trusted(exercise.expected);
  const given = readAnswer(answer);
  if ("problem" in given) return wrong(`Expected ${describeForm(expected)}; ${given.problem}.`);
  if (sameNumbers(comparator, given, expected)) return right(explanation);
  const mistake = mistakes.find(({ answer }) => sameNumbers(comparator, given, trusted(answer)));
  if (mistake !== undefined) return wrong(mistake.hint);
  const sameShape = String(given.shape) === String(expected.shape);
  return wrong(sameShape ? nudge : shapeHint(given, expected));
}

function shapeHint(given: Numbers, expected: Numbers): string {
  const start = `Expected ${describeForm(expected)}, got ${describeForm(given)}`;
  if (given.values.length !== expected.values.length) return `${start}.`;
  return expected.shape.length === 0
    ? `${start}: take the number out of it.`
    : `${start}: as many numbers, in another arrangement.`;
}
