import type { FunctionExercise } from "./exercise.ts";
import { countReads, EndlessReading } from "./functions/countReads.ts";
import { drawCalls, type Call } from "./functions/drawCalls.ts";
import { judgeCalls, tryCall } from "./functions/judgeCalls.ts";
import { wrong, type Judgement } from "./judgement.ts";

type Callable = (...args: unknown[]) => unknown;

/** Far more than a right function reads of the small arrays it is tried with. */
const allowedReads = 2_000_000;

/**
 * Judges a function by calling it: on the exercise's cases and on calls drawn from a seed.
 */
export function judgeFunction(
  exercise: FunctionExercise,
  answer: unknown,
  seed: string,
): Judgement {
  if (typeof answer !== "function") return noFunction(exercise);
  const calls = drawCalls(exercise, seed);
  if (neverEnds(answer as Callable, calls)) return endless(exercise);
  return judgeCalls(
    exercise,
    calls.map((call) => tryCall(exercise, call, (args) => (answer as Callable)(...args))),
  );
}

/** Something else was handed over. */
export function noFunction({ answerName }: Pick<FunctionExercise, "answerName">): Judgement {
  return wrong(
    `Expected ${answerName} to be a function: hand over its name, without parentheses after it.`,
  );
}

/** A call of it does not come back. */
export function endless({ answerName }: Pick<FunctionExercise, "answerName">): Judgement {
  return wrong(
    `${answerName} does not come to an end, even for a small input: does every loop's counter move towards its limit?`,
  );
}

function neverEnds(answer: Callable, calls: readonly Call[]): boolean {
  const watched = calls.map(({ args }) => countReads(args, allowedReads)).find(Boolean);
  if (watched === undefined) return false;
  try {
    answer(...watched);
    return false;
  } catch (error) {
    return error instanceof EndlessReading;
  }
}
