import type { TypeChecks } from "../language/typescriptService.ts";

const CHOICES: readonly TypeChecks[] = ["strict", "loose", "off"];

/** @throws {Error} if the text names no way of checking. */
export function parseTypeChecks(text: string): TypeChecks {
  const choice = CHOICES.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw new Error(`--types: expected one of ${CHOICES.join(", ")}, got ${JSON.stringify(text)}.`);
}

/** How a kernel started with these arguments checks types: the last `--types=…`, else strictly. */
export function typeChecksOf(args: readonly string[]): TypeChecks {
  const option = args.findLast((argument) => argument.startsWith("--types="));
  return option === undefined ? "strict" : parseTypeChecks(option.slice("--types=".length));
}
