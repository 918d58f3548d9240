import type { ChoiceExercise } from "./exercise.ts";
import { right, wrong, type Judgement } from "./judgement.ts";

/** Judges a choice, given as text or as true or false; case and spaces do not matter. */
export function judgeChoice(exercise: ChoiceExercise, answer: unknown): Judgement {
  const { choices, explanation } = exercise;
  const yesOrNo = choices.every(({ key }) => key === "true" || key === "false");
  const keys = choices.map(({ key }) => (yesOrNo ? key : `"${key}"`));
  const expected = `Expected ${keys.slice(0, -1).join(", ")} or ${keys[keys.length - 1]}`;
  if (typeof answer !== "string" && typeof answer !== "boolean") {
    return wrong(`${expected}; your answer is ${kindOf(answer)}.`);
  }
  const chosen = choices.find(({ key }) => key === String(answer).trim().toLowerCase());
  if (chosen === undefined) return wrong(`${expected}; your answer is none of them.`);
  return chosen.hint === undefined ? right(explanation) : wrong(chosen.hint);
}

function kindOf(answer: unknown): string {
  if (Array.isArray(answer)) return "an array: give one of them";
  return typeof answer === "object" ? "an object" : `a ${typeof answer}`;
}
