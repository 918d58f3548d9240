import ts from "typescript";
import type { Completeness } from "../languageService.ts";
import { internals, parts } from "./internals.ts";
import type { TslabConverter } from "./tslabConverter.ts";

const INDENT = 2;

/** TypeScript's number for a template that the text ends in the middle of. */
const UNTERMINATED_TEMPLATE = 1160;

/**
 * Whether a console should run the code or give it another line. Of code whose first fault is at its end tslab says whether
 * it only is not whole yet: it reads what TypeScript still expects there, and lets code that ends in two empty lines run as
 * it is. It takes an open template for a fault like any other. Code without a fault it would take for less than it is:
 * `<T>(x: T) => x` begins as JSX does.
 */
export function createCompleteness(tslab: TslabConverter): (code: string) => Completeness {
  return (code) => {
    const [fault] = parts(parse(code)).parseDiagnostics;
    if (fault === undefined) return { status: "complete" };
    const isAtEnd = fault.start >= code.trimEnd().length;
    const isOpen =
      fault.code === UNTERMINATED_TEMPLATE ||
      !tslab.isCompleteCode(code.replace(/[ \t]+$/, "")).completed;
    if (!isAtEnd || !isOpen) return { status: "invalid" };
    return { status: "incomplete", indent: " ".repeat(indentationAfter(code)) };
  };
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
