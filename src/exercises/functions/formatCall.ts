import { isNdarray, toNested } from "../../arrays/index.ts";
import { readAnswer } from "../readAnswer.ts";
import { describeForm } from "../sameNumbers.ts";

/** The longest value that a hint writes out. */
const longest = 60;

/** A call as one would type it, `f([[1, 2]], 3)`; a large argument is described by its shape. */
export function formatCall(name: string, args: readonly unknown[]): string {
  return `${name}(${args.map(formatValue).join(", ")})`;
}

/** A value in a hint: written out if it is short, else described. */
export function formatValue(value: unknown): string {
  if (typeof value === "function") return value.name || "a function";
  const reading = readAnswer(value);
  return writtenOut(value) ?? ("problem" in reading ? "an object" : describeForm(reading));
}

/** A value as one would type it; undefined if that takes too long, or if it cannot be typed. */
export function writtenOut(value: unknown): string | undefined {
  const reading = readAnswer(value);
  const large = !("problem" in reading) && reading.values.length * 2 > longest;
  const text = large ? "" : typed(value);
  return text !== "" && text.length <= longest ? text : undefined;
}

function typed(value: unknown): string {
  if (typeof value === "number") return String(shortNumber("", value));
  const plain: unknown = isNdarray(value) ? toNested(value) : value;
  const text = JSON.stringify(plain, shortNumber) as string | undefined;
  return text?.replaceAll(",", ", ").replaceAll(/"(\w+)":/g, "$1: ") ?? "";
}

function shortNumber(_: string, value: unknown): unknown {
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return Number(Math.abs(value) < 1000 ? value.toPrecision(6) : value.toFixed(2));
}
