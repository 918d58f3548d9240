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
  const large = !("problem" in reading) && reading.values.length * 2 > longest;
  const text = large ? "" : typed(value);
  if (text !== "" && text.length <= longest) return text;
  return "problem" in reading ? "an object" : describeForm(reading);
}

function typed(value: unknown): string {
  const plain: unknown = isNdarray(value) ? toNested(value) : value;
  const text = JSON.stringify(plain, shortNumber) as string | undefined;
  return text?.replaceAll(",", ", ") ?? "";
}

function shortNumber(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(6)) : value;
}
