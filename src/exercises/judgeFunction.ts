import type { FunctionExercise, FunctionResult } from "./exercise.ts";
import { copyValue, sameValue } from "./functions/copyValue.ts";
import { countReads, EndlessReading } from "./functions/countReads.ts";
import { drawCalls, type Call } from "./functions/drawCalls.ts";
import { formatCall, formatValue } from "./functions/formatCall.ts";
import { expectedOutcome, outcomeOf, sameOutcome, type Outcome } from "./functions/outcome.ts";
import { right, unanswered, wrong, type Judgement } from "./judgement.ts";
import { describeForm } from "./sameNumbers.ts";

type Callable = (...args: unknown[]) => unknown;

/** Far more than a right function reads of the small arrays it is tried with. */
const allowedReads = 2_000_000;

interface Tried extends Call {
  readonly reference: FunctionResult;
  readonly expected: Outcome & { kind: "value" };
  readonly outcome: Outcome;
  readonly result: unknown;
  readonly changed: boolean;
}

/**
 * Judges a function by calling it: on the exercise's cases and on calls drawn from a seed. A function
 * that gives what a planted bug gives, call by call, gets that bug's hint.
 */
export function judgeFunction(
  exercise: FunctionExercise,
  answer: unknown,
  seed: string,
): Judgement {
  const { answerName, comparator, explanation } = exercise;
  if (typeof answer !== "function") {
    return wrong(
      `Expected ${answerName} to be a function: hand over its name, without parentheses after it.`,
    );
  }
  const calls = drawCalls(exercise, seed);
  if (neverEnds(answer as Callable, calls)) {
    return wrong(
      `${answerName} does not come to an end, even for a small input: does every loop's counter move towards its limit?`,
    );
  }
  const tried = calls.map((call) => tryCall(exercise, answer as Callable, call));
  if (tried.every(({ outcome }) => outcome.kind === "undefined")) {
    return unanswered(
      `${answerName} returns nothing yet: write its body, with return before the result, run that cell, then this one.`,
    );
  }
  const isRight = ({ outcome, expected }: Tried): boolean =>
    sameOutcome(comparator, outcome, expected);
  const faulty = tried.find((one) => !isRight(one));
  const changing = tried.find(({ changed }) => changed);
  if (faulty === undefined && changing === undefined) return right(explanation);
  if (faulty === undefined) {
    return wrong(
      `Its results are right, but ${formatCall(answerName, changing!.args)} changes what it was given: work on a copy, or write into a new array.`,
    );
  }
  const bug = exercise.mistakes.find((mistake) =>
    tried.every(({ args, expected, outcome }) =>
      sameOutcome(
        comparator,
        outcome,
        outcomeOf(() => mistake.bug(...copied(args)), expected),
      ),
    ),
  );
  return wrong(bug?.hint ?? describe(exercise, faulty));
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

function tryCall(exercise: FunctionExercise, answer: Callable, call: Call): Tried {
  const args = copied(call.args);
  const reference = exercise.reference(...copied(call.args));
  const expected = expectedOutcome(reference);
  let result: unknown;
  const outcome = outcomeOf(() => (result = answer(...args)), expected);
  return { ...call, reference, expected, outcome, result, changed: !sameValue(args, call.args) };
}

function copied(args: readonly unknown[]): unknown[] {
  return args.map(copyValue);
}

/** What goes wrong with the smallest call that does, when no planted bug explains it. */
function describe(exercise: FunctionExercise, faulty: Tried): string {
  const { outcome, expected, args, shown, reference, result, changed } = faulty;
  const call = formatCall(exercise.answerName, args);
  switch (outcome.kind) {
    case "undefined":
      return `${call} returns undefined: is a return missing on some way through it?`;
    case "thrown":
      return `${call} throws an error: ${outcome.problem}.${beyond(outcome.problem)}`;
    case "unreadable":
      return `${call}: ${outcome.problem}.`;
    case "value": {
      const misshapen = Object.keys(expected.parts).find(
        (name) => String(outcome.parts[name].shape) !== String(expected.parts[name].shape),
      );
      if (misshapen !== undefined) {
        const of = misshapen === "" ? "" : ` for ${misshapen}`;
        return `${call}: expected ${describeForm(expected.parts[misshapen])}${of}, got ${describeForm(outcome.parts[misshapen])}.`;
      }
      const not =
        typeof result === "number"
          ? ", which is not right"
          : ": the shape is right, but not every number in it";
      const instead = shown ? ` instead of ${formatValue(reference)}` : not;
      const spoilt = changed ? " It also changes what it was given: work on a copy." : "";
      return `${call} gives ${formatValue(result)}${instead}.${spoilt} ${exercise.nudge}`;
    }
  }
}

/** What the engine's words for an index past the end of an array mean. */
function beyond(problem: string): string {
  return problem.includes("properties of undefined")
    ? " An index lies outside an array: where does each loop end?"
    : "";
}
