import { checkResult, type CheckResult } from "./checkResult.ts";
import { findExercise } from "./findExercise.ts";
import { judge } from "./judge.ts";
import { sessionTally } from "./tally.ts";

/** How an answer is checked, where the notebook differs from the one that everybody has. */
export interface CheckOptions {
  /** Which numbers the exercise has; the notebook of a variant writes it there. */
  readonly variant?: string;
  /** Seed of the calls that a function is tried with, besides those that a hint may show. */
  readonly seed?: string;
}

/**
 * Checks an answer, as often as one likes. As the last expression of a cell it shows whether the
 * answer is right, or what went wrong and why.
 *
 * @param id the exercise's id, such as `"04-formula"`
 * @param answer what the exercise asks for: a number, nested arrays of numbers, a typed array, an
 *   ndarray, a text, an object or a function; anything else gets a hint, never an exception
 * @param options the variant and the seed, if they are not the notebook's own
 * @throws TypeError when the id is no text
 * @throws Error when no exercise has that id
 * @example
 * ```ts
 * import { check } from "two-kernels";
 * check("04-formula", undefined).verdict; // => "unanswered"
 * ```
 */
export function check(id: string, answer: unknown, options: CheckOptions = {}): CheckResult {
  if (typeof id !== "string") {
    throw new TypeError(
      `check: expected the exercise's id as text, such as check("04-formula", answer), got ${typeof id}: were id and answer swapped?`,
    );
  }
  const exercise = findExercise(id, options.variant);
  const judgement = judge(exercise, answer, { seed: options.seed ?? "" });
  const result = checkResult(exercise, judgement, answer);
  sessionTally.record(result);
  return result;
}
