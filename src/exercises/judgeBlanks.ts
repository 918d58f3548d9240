import type { BlanksExercise, BlanksMistake, BlankValue, Comparator } from "./exercise.ts";
import { right, unanswered, wrong, type Judgement } from "./judgement.ts";
import { readAnswer } from "./readAnswer.ts";
import { describeForm, sameNumbers, trusted } from "./sameNumbers.ts";

/** Judges an object with a value for each blank. */
export function judgeBlanks(exercise: BlanksExercise, answer: unknown): Judgement {
  const { answerName, comparator, nudge, explanation } = exercise;
  const expected = Object.entries(exercise.expected);
  const names = expected.map(([name]) => name);
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) {
    return wrong(
      `Expected an object with a value for each of ${names.join(", ")}, such as ${answerName}.${names[0]} = ….`,
    );
  }
  const given = new Map(names.map((name) => [name, valueAt(answer, name)]));
  const missing = names.filter((name) => (given.get(name) ?? undefined) === undefined);
  const unknown = missing.length > 0 ? unknownName(answer, names) : undefined;
  if (unknown !== undefined) {
    return wrong(
      `There is no blank ${JSON.stringify(unknown.slice(0, 40))} in ${answerName}: they are ${names.join(", ")}.`,
    );
  }
  if (missing.length === names.length) {
    return unanswered(
      `Give ${answerName}.${missing[0]} a value in the cell above, run that cell, then this one.`,
    );
  }
  const filled = expected.filter(([name]) => !missing.includes(name));
  for (const [name, value] of filled) {
    const problem = problemOf(given.get(name), value);
    if (problem !== undefined) return wrong(`For ${name}, expected ${problem}.`);
  }
  const faulty = filled.filter(([name, value]) => !same(comparator, given.get(name), value));
  if (faulty.length === 0 && missing.length === 0) return right(explanation);
  if (faulty.length === 0) {
    const have = missing.length === 1 ? "has" : "have";
    return wrong(`So far it is right; ${listed(missing)} ${have} no value yet.`);
  }
  const wrongNames = faulty.map(([name]) => name);
  const hint = hintFor(exercise, given, wrongNames);
  return wrong(hint ?? `Look at ${wrongNames[0]} again. ${nudge}`);
}

function listed(names: readonly string[]): string {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} and ${last}`;
}

/** The hint of a mistake that was made everywhere, or in all that is wrong, or, if only one fits, in the first. */
function hintFor(
  { mistakes, comparator }: BlanksExercise,
  given: ReadonlyMap<string, unknown>,
  wrongNames: readonly string[],
): string | undefined {
  const made = ({ answers }: BlanksMistake, name: string): boolean =>
    name in answers && same(comparator, given.get(name), answers[name]);
  const explaining = mistakes.filter((mistake) => wrongNames.every((name) => made(mistake, name)));
  const throughout = explaining.find((mistake) =>
    Object.keys(mistake.answers).every((name) => made(mistake, name)),
  );
  const whole = throughout ?? explaining.at(0);
  if (whole !== undefined) return whole.hint;
  const first = mistakes.filter((mistake) => made(mistake, wrongNames[0]));
  return first.length === 1 ? `Look at ${wrongNames[0]} again. ${first[0].hint}` : undefined;
}

function same(comparator: Comparator, given: unknown, expected: BlankValue): boolean {
  if (typeof expected === "boolean") return given === expected;
  if (typeof expected === "string") {
    return typeof given === "string" && plain(given) === plain(expected);
  }
  const reading = readAnswer(given);
  return !("problem" in reading) && sameNumbers(comparator, reading, trusted(expected));
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

/** What was expected and what is wrong with the form of the value given, if anything is. */
function problemOf(given: unknown, expected: BlankValue): string | undefined {
  if (typeof expected === "string") {
    return typeof given === "string" ? undefined : "text in quotation marks";
  }
  if (typeof expected === "boolean") {
    return typeof given === "boolean" ? undefined : "true or false, without quotation marks";
  }
  const form = trusted(expected);
  const reading = readAnswer(given);
  if ("problem" in reading) return `${describeForm(form)}; ${reading.problem}`;
  return String(reading.shape) === String(form.shape)
    ? undefined
    : `${describeForm(form)}, got ${describeForm(reading)}`;
}

/** A name in an answer that is no blank, such as a misspelt one. */
function unknownName(answer: object, names: readonly string[]): string | undefined {
  try {
    return Object.keys(answer).find((name) => !names.includes(name));
  } catch {
    // A proxy in the answer may throw anything at all.
    return undefined;
  }
}

/** A getter in an answer may throw: that counts as no value. */
function valueAt(answer: object, name: string): unknown {
  try {
    return (answer as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}
