import type { CheckedExercise, FunctionExercise } from "../../src/exercises/exercise.ts";
import { drawCalls } from "../../src/exercises/functions/drawCalls.ts";
import { judgeCalls, rightShare, tryCall } from "../../src/exercises/functions/judgeCalls.ts";
import { judge } from "../../src/exercises/judge.ts";
import { noFunction } from "../../src/exercises/judgeFunction.ts";
import type { Judgement } from "../../src/exercises/judgement.ts";
import { callsProbe, valueProbe } from "./probe.ts";
import { NotWritten, readCalls, readWritten, type CameOfCall } from "./readWritten.ts";

/** What is asked of a kernel: the text that an expression gives, or why there is none. */
export type Ask = (expression: string) => Promise<{ text: string } | { problem: string }>;

/** A judgement, or the limit or fault that stood in its way. */
export type Judged =
  | (Judgement & {
      /** Of a function: how much of it is right, from 0 to 1. */
      readonly share?: number;
    })
  | { readonly verdict: "stopped"; readonly message: string };

/**
 * Judges the answer that a kernel holds. Only values cross: the student's function is called there, with inputs that are
 * made here, and its results are compared here.
 *
 * @param seed what the hidden calls of a function are drawn from
 */
export async function judgeAnswer(
  exercise: CheckedExercise,
  ask: Ask,
  seed: string,
): Promise<Judged> {
  try {
    return exercise.kind === "function"
      ? await judgeRemote(exercise, ask, seed)
      : await judgeValue(exercise, ask);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    return { verdict: "stopped", message: `The answer could not be read: ${error.message}.` };
  }
}

async function judgeValue(exercise: CheckedExercise, ask: Ask): Promise<Judged> {
  const given = await ask(valueProbe(exercise.answerName));
  if ("problem" in given) return { verdict: "stopped", message: given.problem };
  return judge(exercise, readWritten(given.text));
}

async function judgeRemote(exercise: FunctionExercise, ask: Ask, seed: string): Promise<Judged> {
  const calls = drawCalls(exercise, seed);
  const expression = callsProbe(
    exercise.answerName,
    calls.map(({ args }) => args),
  );
  const given = await ask(expression);
  if ("problem" in given) {
    const message = `${exercise.answerName}: ${given.problem}`;
    return { verdict: "stopped", message };
  }
  const came = readCalls(given.text, calls.length);
  if (!Array.isArray(came)) {
    const { value } = came as { value: unknown };
    return value === undefined || value === null
      ? judge(exercise, undefined)
      : noFunction(exercise);
  }
  const results = came as readonly CameOfCall[];
  const tried = calls.map((call, index) =>
    tryCall(exercise, call, (args) => replay(results[index]!, args)),
  );
  // The exercise's own calls come first: a hint may show one of them.
  const shownFirst = [...tried].sort((one, other) => Number(other.shown) - Number(one.shown));
  return { ...judgeCalls(exercise, shownFirst, true), share: rightShare(exercise, tried) };
}

/** Does what the student's function did: to its arguments, and to its caller. */
function replay({ returned, thrown, after }: CameOfCall, args: unknown[]): unknown {
  args.splice(0, args.length, ...after);
  if (thrown !== undefined) throw thrown;
  return returned;
}
