import { checkResult, type CheckResult } from "./checkResult.ts";
import { findExercise } from "./findExercise.ts";
import { judge } from "./judge.ts";

/**
 * Checks an answer, as often as one likes. As the last expression of a cell it shows whether the
 * answer is right, or what went wrong and why.
 *
 * @param id the exercise's id, such as `"04-formula"`
 * @param answer a number, nested arrays of numbers, a typed array or an ndarray; anything else gets
 *   a hint, never an exception
 * @throws when no exercise has that id
 * @example
 * ```ts
 * import { check } from "two-kernels";
 * check("04-formula", undefined).verdict; // => "unanswered"
 * ```
 */
export function check(id: string, answer: unknown): CheckResult {
  if (typeof id !== "string") {
    throw new TypeError(
      `check: expected the exercise's id as text, such as check("04-formula", answer), got ${typeof id}: were id and answer swapped?`,
    );
  }
  const exercise = findExercise(id);
  return checkResult(exercise, judge(exercise, answer));
}
