import { seededRandom, type Random } from "../random/index.ts";
import type { BlankValue } from "./exercise.ts";
import { seedFromText } from "./seedFromText.ts";

/** A wrong way to answer a question, as a formula of the question's numbers. */
export interface Formula<Parameters> {
  answer(parameters: Parameters): BlankValue;
  readonly hint: string;
}

/** Questions that differ in their numbers alone. */
export interface QuestionFamily<Parameters> {
  /** Draws one question's numbers; every draw has to be a question that can be asked. */
  draw(random: Random): Parameters;
  /** The right answer, computed by the library. */
  right(parameters: Parameters): BlankValue;
  readonly mistakes: readonly Formula<Parameters>[];
}

/** How many questions are drawn before the best is taken, and how often a set is begun anew. */
const pool = 60;
const attempts = 200;

/**
 * Chooses questions that tell mistakes apart: every mistake gives a wrong answer to at least one of
 * them, and no two mistakes give the same answers to all. Most single questions cannot: with small
 * numbers many a wrong formula happens to be right. The set is built greedily, each question being
 * the one among 60 drawn that separates most of what the others left together.
 *
 * @param seed any text; the same text gives the same questions
 * @param count how many questions; two separate most families of mistakes
 * @throws when no such set was found: there are too many mistakes for so few questions, or two of
 *   the formulas are the same
 */
export function chooseInstances<Parameters>(
  seed: string,
  family: QuestionFamily<Parameters>,
  count: number,
): Parameters[] {
  const random = seededRandom(seedFromText(seed));
  for (let attempt = 0; attempt < attempts; attempt++) {
    const chosen: Parameters[] = [];
    while (chosen.length < count) chosen.push(best(family, chosen, random));
    if (classes(family, chosen) === family.mistakes.length + 1) return chosen;
  }
  throw new Error(
    `chooseInstances: no ${count} questions separate these ${family.mistakes.length} mistakes: ask more questions, or take a mistake out`,
  );
}

function best<Parameters>(
  family: QuestionFamily<Parameters>,
  chosen: readonly Parameters[],
  random: Random,
): Parameters {
  const taken = new Set(chosen.map((parameters) => JSON.stringify(parameters)));
  let found: { parameters: Parameters; separated: number } | undefined;
  for (let k = 0; k < pool; k++) {
    const parameters = family.draw(random);
    if (taken.has(JSON.stringify(parameters))) continue;
    const separated = classes(family, [...chosen, parameters]);
    if (found === undefined || separated > found.separated) found = { parameters, separated };
  }
  if (found === undefined) {
    throw new Error("chooseInstances: draw gives the same question again and again");
  }
  return found.parameters;
}

/** How many different lists of answers the right way and the mistakes give to these questions. */
function classes<Parameters>(
  family: QuestionFamily<Parameters>,
  questions: readonly Parameters[],
): number {
  const rights = questions.map((question) => family.right(question));
  const wrongs = family.mistakes.map((mistake) =>
    questions.map((question) => mistake.answer(question)),
  );
  return new Set([rights, ...wrongs].map((answers) => JSON.stringify(answers))).size;
}
