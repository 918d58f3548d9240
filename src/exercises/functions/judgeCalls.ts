import type { FunctionExercise, FunctionResult } from "../exercise.ts";
import { right, unanswered, wrong, type Judgement } from "../judgement.ts";
import { describeForm } from "../sameNumbers.ts";
import { copyValue, sameValue } from "./copyValue.ts";
import type { Call } from "./drawCalls.ts";
import { formatCall, formatValue } from "./formatCall.ts";
import { expectedOutcome, outcomeOf, sameOutcome, type Outcome } from "./outcome.ts";

/** A call of a student's function, and what came of it. */
export interface Tried extends Call {
  readonly reference: FunctionResult;
  readonly expected: Outcome & { kind: "value" };
  readonly outcome: Outcome;
  readonly result: unknown;
  readonly changed: boolean;
}

/**
 * Calls a student's function once.
 *
 * @param invoke makes the call, wherever the function is; it may change the arguments, as the function does
 */
export function tryCall(
  exercise: FunctionExercise,
  call: Call,
  invoke: (args: unknown[]) => unknown,
): Tried {
  const args = copied(call.args);
  const reference = exercise.reference(...copied(call.args));
  const expected = expectedOutcome(reference);
  let result: unknown;
  const outcome = outcomeOf(() => (result = invoke(args)), expected);
  return { ...call, reference, expected, outcome, result, changed: !sameValue(args, call.args) };
}

/**
 * Judges what came of calls. A function that gives what a planted bug gives, call by call, gets that bug's hint.
 *
 * @param tried the first that went wrong is the one that a hint is about
 * @param secret whether calls that are not the exercise's own are kept secret
 */
export function judgeCalls(
  exercise: FunctionExercise,
  tried: readonly Tried[],
  secret = false,
): Judgement {
  const { answerName, comparator, explanation } = exercise;
  if (tried.every(({ outcome }) => outcome.kind === "undefined")) {
    return unanswered(
      `${answerName} returns nothing yet: write its body, with return before the result, run that cell, then this one.`,
    );
  }
  const faulty = tried.find((one) => !isRight(exercise, one));
  const changing = tried.find(({ changed }) => changed);
  if (faulty === undefined && changing === undefined) return right(explanation);
  if (faulty === undefined) {
    const call = isSecret(changing!, secret)
      ? "one of its calls"
      : formatCall(answerName, changing!.args);
    return wrong(
      `Its results are right, but ${call} changes what it was given: work on a copy, or write into a new array.`,
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
  return wrong(bug?.hint ?? describe(exercise, faulty, secret));
}

/**
 * How much of a function is right: the share of the calls that are not the exercise's own, which a function could know
 * by heart. All calls are the whole, so that what is not right has less than all.
 */
export function rightShare(exercise: FunctionExercise, tried: readonly Tried[]): number {
  const earned = tried.filter((one) => !one.shown && !one.changed && isRight(exercise, one));
  return earned.length / tried.length;
}

function isRight({ comparator }: FunctionExercise, { outcome, expected }: Tried): boolean {
  return sameOutcome(comparator, outcome, expected);
}

function isSecret({ shown }: Call, secret: boolean): boolean {
  return secret && !shown;
}

function copied(args: readonly unknown[]): unknown[] {
  return args.map(copyValue);
}

/** What goes wrong with the smallest call that does, when no planted bug explains it. */
function describe(exercise: FunctionExercise, faulty: Tried, secret: boolean): string {
  const { outcome, expected, args, shown, reference, result, changed } = faulty;
  if (isSecret(faulty, secret)) {
    // Neither the inputs nor what the student's own function says of them.
    const fault = outcome.kind === "thrown" ? "throws an error" : "is not right";
    return `${exercise.answerName} is right for the examples, but ${fault} for some other inputs. ${exercise.nudge}`;
  }
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
