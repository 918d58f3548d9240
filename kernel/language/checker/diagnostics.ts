import ts from "typescript";
import type { Diagnostic, Span } from "../languageService.ts";
import { internals, parts, type Checker, type DirectivesMap } from "./internals.ts";
import { MISSING_TYPES } from "./options.ts";
import { isStub, withAdvice } from "./stubs.ts";

/** What is wrong with a file: its syntax, else its types, each fault once, in the order of the text. */
export function diagnose(file: ts.SourceFile, checker: Checker, inCell: boolean): Diagnostic[] {
  const { parseDiagnostics, bindDiagnostics } = parts(file);
  const syntax = parseDiagnostics.length > 0;
  const found = syntax ? parseDiagnostics : [...bindDiagnostics, ...checker.getDiagnostics(file)];
  const errors = found.filter(
    (diagnostic): diagnostic is ts.DiagnosticWithLocation =>
      diagnostic.file === file &&
      diagnostic.category === ts.DiagnosticCategory.Error &&
      !MISSING_TYPES.has(diagnostic.code),
  );
  const kept = syntax ? errors : minded(file, errors).filter((error) => !isStub(file, error));
  return ts.sortAndDeduplicateDiagnostics(kept).map((error) => ({
    message: withAdvice(error.code, ts.flattenDiagnosticMessageText(error.messageText, "\n")),
    kind: error.code < 2000 ? "syntax" : "type",
    code: error.code,
    span: spanOf(file, error.start, error.length),
    ...(inCell ? {} : { file: file.fileName }),
  }));
}

function spanOf(file: ts.SourceFile, start: number, length: number): Span {
  const from = file.getLineAndCharacterOfPosition(start);
  const to = file.getLineAndCharacterOfPosition(start + length);
  return {
    line: from.line + 1,
    column: from.character + 1,
    ...(to.line === from.line ? { endColumn: to.character + 1 } : {}),
  };
}

/** Without what `@ts-ignore` and `@ts-expect-error` cover; with the expectations that nothing met. */
function minded(
  file: ts.SourceFile,
  errors: readonly ts.DiagnosticWithLocation[],
): ts.DiagnosticWithLocation[] {
  const { commentDirectives = [] } = parts(file);
  if (/^\s*\/\/\s*@ts-nocheck\b/m.test(file.text.slice(0, file.getStart()))) return [];
  if (commentDirectives.length === 0) return [...errors];
  const directives = internals.createCommentDirectivesMap(file, commentDirectives);
  const kept = errors.filter((error) => !isCovered(file, error.start, directives));
  const unmet = directives.getUnusedExpectations().map(({ range }) => ({
    file,
    start: range.pos,
    length: range.end - range.pos,
    messageText: "Unused '@ts-expect-error' directive.",
    category: ts.DiagnosticCategory.Error,
    code: 2578,
  }));
  return [...kept, ...unmet];
}

/** Whether a directive stands above the line, with nothing but comments and blank lines between. */
function isCovered(file: ts.SourceFile, start: number, directives: DirectivesMap): boolean {
  const lines = file.text.split("\n");
  let line = file.getLineAndCharacterOfPosition(start).line - 1;
  for (; line >= 0; line--) {
    if (directives.markUsed(line)) return true;
    const text = lines[line]!.trim();
    if (text !== "" && !text.startsWith("//")) return false;
  }
  return false;
}
