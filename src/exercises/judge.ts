import type { Exercise } from "./exercise.ts";
import type { AnswerValue, Numbers } from "./numbers.ts";
import { readAnswer } from "./readAnswer.ts";

/** What a check found, in words. */
export interface Judgement {
  readonly verdict: "right" | "wrong" | "unanswered";
  readonly message: string;
}

/**
 * Judges an answer to one exercise: right, unanswered, or wrong with a hint that does not hold the
 * answer. Never throws, whatever the answer is.
 */
export function judge(exercise: Exercise, answer: unknown): Judgement {
  if (answer === undefined || answer === null) {
    const message = `Give ${exercise.answerName} a value in the cell above, run that cell, then this one.`;
    return { verdict: "unanswered", message };
  }
  const expected = trusted(exercise.expected);
  const given = readAnswer(answer);
  if ("problem" in given) {
    return wrong(`Expected ${form(expected)}; ${given.problem}.`);
  }
  if (same(exercise, given, expected)) return { verdict: "right", message: exercise.explanation };
  const mistake = exercise.mistakes.find(({ answer }) => same(exercise, given, trusted(answer)));
  if (mistake !== undefined) return wrong(mistake.hint);
  const sameShape = String(given.shape) === String(expected.shape);
  return wrong(sameShape ? exercise.nudge : shapeHint(given, expected));
}

function wrong(message: string): Judgement {
  return { verdict: "wrong", message };
}

function same(exercise: Exercise, given: Numbers, other: Numbers): boolean {
  return (
    String(given.shape) === String(other.shape) &&
    given.values.every((value, index) => exercise.comparator(value, other.values[index]))
  );
}

function trusted(numbers: AnswerValue): Numbers {
  const reading = readAnswer(numbers);
  if ("problem" in reading) throw new Error(`judge: the exercise's own value: ${reading.problem}`);
  return reading;
}

function form({ shape }: Numbers): string {
  return shape.length === 0 ? "a number" : `an array of shape [${shape.join(", ")}]`;
}

function shapeHint(given: Numbers, expected: Numbers): string {
  const start = `Expected ${form(expected)}, got ${form(given)}`;
  if (given.values.length !== expected.values.length) return `${start}.`;
  return expected.shape.length === 0
    ? `${start}: take the number out of it.`
    : `${start}: as many numbers, in another arrangement.`;
}
