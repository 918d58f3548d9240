import { solutionOf } from "../../../../src/exercises/answerCell.ts";
import type { BlankValue, CheckedExercise, Exercise } from "../../../../src/exercises/exercise.ts";

/** Each wrong answer that an exercise lists, with the hint it should get. */
export function wrongAnswers(exercise: Exercise): { answer: unknown; hint: string }[] {
  switch (exercise.kind) {
    case "value":
      return [...exercise.mistakes];
    case "choice":
      return exercise.choices.flatMap(({ key, hint }) =>
        hint === undefined ? [] : [{ answer: key, hint }],
      );
    case "blanks":
      return exercise.mistakes.map(({ answers, hint }) => ({
        answer: { ...exercise.expected, ...answers },
        hint,
      }));
    case "function":
      return exercise.mistakes.map((mistake) => ({
        answer: (...args: unknown[]) => mistake.bug(...args),
        hint: mistake.hint,
      }));
    case "rules":
      return exercise.rules.map(({ fault, example }) => ({
        answer: example,
        hint: fault(example) ?? "a rule that its example does not break",
      }));
    case "manual":
      return [];
  }
}

/** Everything that an exercise says to a wrong answer. */
export function hintsOf(exercise: CheckedExercise): string[] {
  return [...wrongAnswers(exercise).map(({ hint }) => hint), exercise.nudge];
}

/** Patterns that no hint may have, since they would give the answer away. */
export function giveaways(exercise: CheckedExercise): RegExp[] {
  switch (exercise.kind) {
    case "value":
      return valueGiveaways(exercise.expected);
    case "choice": {
      const [{ key, text }] = exercise.choices.filter(({ hint }) => hint === undefined);
      return [new RegExp(`["'*\`(]${escaped(key)}["'*\`)]`), new RegExp(escaped(text), "i")];
    }
    case "blanks":
      return Object.values(exercise.expected).flatMap((value) =>
        typeof value === "boolean" ? [] : valueGiveaways(value),
      );
    case "function":
    case "rules":
      return solutionOf(exercise)
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line.length >= 12 && !exercise.statement.includes(line))
        .map((line) => new RegExp(escaped(line)));
  }
}

function valueGiveaways(value: BlankValue): RegExp[] {
  if (typeof value === "string")
    return [new RegExp(`(?:is|be|say|write) "?${escaped(value)}\\b`, "i")];
  if (typeof value !== "number") {
    const text = escaped(JSON.stringify(value)).replaceAll(",", ",\\s*");
    return [new RegExp(text)];
  }
  // A small number stands in many a sentence for something else: only a claim counts there.
  const digits = escaped(String(value));
  const grouped = escaped(value.toLocaleString("en-US"));
  const number = `(?:${digits}|${grouped})(?![\\d.,]*\\d)`;
  const small = Number.isInteger(value) && Math.abs(value) < 20;
  return [
    new RegExp(small ? `(?:\\bis|=|\\bgives?|\\bbe|answer:?) *${number}` : `(?<![\\d.,])${number}`),
  ];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
