import type { Comparator } from "./exercise.ts";
import type { AnswerValue, Numbers } from "./numbers.ts";
import { readAnswer } from "./readAnswer.ts";

/** Whether two answers have the same shape, and numbers that the comparator accepts. */
export function sameNumbers(comparator: Comparator, given: Numbers, expected: Numbers): boolean {
  return (
    String(given.shape) === String(expected.shape) &&
    given.values.every((value, index) => comparator(value, expected.values[index]))
  );
}

/** The numbers of a value that an exercise holds. */
export function trusted(value: AnswerValue): Numbers {
  const reading = readAnswer(value);
  if ("problem" in reading) throw new Error(`judge: the exercise's own value: ${reading.problem}`);
  return reading;
}

/** An answer's form in words: `a number`, `an array of shape [2, 3]`. */
export function describeForm({ shape }: Numbers): string {
  return shape.length === 0 ? "a number" : `an array of shape [${shape.join(", ")}]`;
}
