import type { Exercise } from "./exercise.ts";
import { writtenOut } from "./functions/formatCall.ts";

/**
 * Which answer was judged, such as `side = 7`. A cell that fails its type check does not run, so the
 * answer may be an older one than the cell shows.
 *
 * @returns undefined where the answer is too long to be written out, or is a function
 */
export function judgedAnswer(exercise: Exercise, answer: unknown): string | undefined {
  if (exercise.kind === "manual" || exercise.kind === "function") return undefined;
  try {
    const text = writtenOut(answer);
    return text === undefined ? undefined : `${exercise.answerName} = ${text}`;
  } catch {
    // A getter or a proxy in the answer may throw anything at all.
    return undefined;
  }
}
