import type { Comparator, FunctionResult } from "../exercise.ts";
import type { Numbers } from "../numbers.ts";
import { readAnswer } from "../readAnswer.ts";
import { describeForm, sameNumbers, trusted } from "../sameNumbers.ts";

/** What came of one call: numbers by name (a single result's name is empty), or why there are none. */
export type Outcome =
  | { readonly kind: "value"; readonly parts: Readonly<Record<string, Numbers>> }
  | { readonly kind: "undefined" }
  | { readonly kind: "thrown" | "unreadable"; readonly problem: string };

/** The outcome that is right. */
export function expectedOutcome(result: FunctionResult): Outcome & { kind: "value" } {
  const parts = isRecord(result)
    ? Object.fromEntries(Object.entries(result).map(([name, part]) => [name, trusted(part)]))
    : { "": trusted(result) };
  return { kind: "value", parts };
}

/** Calls a function, and reads what it returns with the expected outcome as the model. */
export function outcomeOf(call: () => unknown, expected: Outcome & { kind: "value" }): Outcome {
  let result: unknown;
  try {
    result = call();
  } catch (error) {
    return { kind: "thrown", problem: sentenceOf(error) };
  }
  if (result === undefined) return { kind: "undefined" };
  if (partOf(result, "then") !== undefined) {
    const problem = "it returns a promise; leave async out, it has nothing to wait for";
    return { kind: "unreadable", problem };
  }
  const names = Object.keys(expected.parts);
  if (names.every((name) => name !== "" && partOf(result, name) === undefined)) {
    const problem = `expected an object with ${names.join(" and ")}; its result has none of them`;
    return { kind: "unreadable", problem };
  }
  const parts: Record<string, Numbers> = {};
  for (const name of names) {
    const reading = readAnswer(name === "" ? result : partOf(result, name));
    if ("problem" in reading) {
      const subject = name === "" ? "its result" : `${name} in its result`;
      const problem = reading.problem.replace("your answer", subject);
      return {
        kind: "unreadable",
        problem: `expected ${describeForm(expected.parts[name])}; ${problem}`,
      };
    }
    parts[name] = reading;
  }
  return { kind: "value", parts };
}

/** Whether two calls came to the same: the same numbers, or no numbers for the same kind of reason. */
export function sameOutcome(comparator: Comparator, one: Outcome, other: Outcome): boolean {
  if (one.kind !== "value" || other.kind !== "value") return one.kind === other.kind;
  return Object.keys(other.parts).every((name) =>
    sameNumbers(comparator, one.parts[name], other.parts[name]),
  );
}

function isRecord(
  result: FunctionResult,
): result is Exclude<FunctionResult, number | readonly unknown[]> {
  return typeof result === "object" && !Array.isArray(result);
}

function partOf(result: unknown, name: string): unknown {
  return typeof result === "object" && result !== null && name in result
    ? (result as Record<string, unknown>)[name]
    : undefined;
}

/** A student's error may be anything that can be thrown. */
function sentenceOf(error: unknown): string {
  if (error instanceof RangeError && error.message.includes("call stack")) {
    return "it calls itself without end";
  }
  const text = error instanceof Error ? error.message : "something that is no Error was thrown";
  const line = text.split("\n")[0].replace(/[.!\s]+$/, "");
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
