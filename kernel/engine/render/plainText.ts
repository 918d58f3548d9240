import { inspect } from "node:util";

/** An output longer than this many characters is cut. */
const LIMIT = 10_000;

/** A value as `util.inspect` prints it, without colour codes, never longer than the limit by much. */
export function plainText(value: unknown): string {
  return cut(inspect(value, { colors: false, maxStringLength: LIMIT / 2 }));
}

export function cut(text: string): string {
  if (text.length <= LIMIT) return text;
  const left = (text.length - LIMIT).toLocaleString("en");
  return `${text.slice(0, LIMIT)}\n… cut here: ${left} characters more. console.log prints all of it.`;
}
