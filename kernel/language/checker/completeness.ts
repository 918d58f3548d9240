import ts from "typescript";
import type { Completeness } from "../languageService.ts";
import { internals, parts } from "./internals.ts";

const INDENT = 2;

/** TypeScript's number for a string that its line ends in the middle of: more lines do not help it. */
const UNTERMINATED_STRING = 1002;

/**
 * Whether a console should run the code or give it another line, as tslab judges it: by what TypeScript still expects at
 * the end of the text. Code that ends in two empty lines is to run as it is.
 */
export function completenessOf(code: string): Completeness {
  const [fault] = parts(parse(code)).parseDiagnostics;
  if (fault === undefined) return { status: "complete" };
  const isAtEnd = fault.start >= code.trimEnd().length && fault.code !== UNTERMINATED_STRING;
  if (!isAtEnd || /(^|\n)\s*\n\s*$/.test(code)) return { status: "invalid" };
  return { status: "incomplete", indent: " ".repeat(indentationAfter(code)) };
}

function indentationAfter(code: string): number {
  const settings = { ...ts.getDefaultFormatCodeSettings("\n"), indentSize: INDENT };
  return internals.formatting.SmartIndenter.getIndentation(
    code.length + 1,
    parse(`${code}\n`),
    settings,
    true,
  );
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ESNext, true);
}
