import ts from "typescript";
import { internals } from "./internals.ts";

/** TypeScript's numbers for a function that promises a value and returns none. */
const NO_RETURN = new Set([2355, 2378]);

const ADVICE = new Map([
  [2355, "Write a return statement, or make the return type void."],
  [
    2391,
    "A function of a notebook has its body in the same cell: write it in braces after the parameters.",
  ],
]);

/**
 * Whether the error is that an empty function promises a value: the stub of an exercise, or a function that is to be
 * written later. It can be declared, and gives undefined.
 */
export function isStub(file: ts.SourceFile, { code, start }: ts.DiagnosticWithLocation): boolean {
  if (!NO_RETURN.has(code)) return false;
  const declaration = ts.findAncestor(internals.getTouchingPropertyName(file, start), (node) =>
    ts.isFunctionLike(node),
  );
  const { body } = (declaration ?? {}) as { body?: ts.Node };
  return body !== undefined && ts.isBlock(body) && body.statements.length === 0;
}

/** The compiler's sentence with what to do about it, where that is not plain. */
export function withAdvice(code: number, message: string): string {
  const advice = ADVICE.get(code);
  return advice === undefined ? message : `${message}\n${advice}`;
}
