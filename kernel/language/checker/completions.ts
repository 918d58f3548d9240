import ts from "typescript";
import type { Completion, Completions } from "../languageService.ts";
import { internals, type Checker } from "./internals.ts";
import type { Workspace } from "./workspace.ts";

const never: ts.CancellationToken = {
  isCancellationRequested: () => false,
  throwIfCancellationRequested: () => undefined,
};

/** The names that can stand at `offset`, the likeliest first: those that begin as the word there, then those that hold it. */
export function completionsAt(
  file: ts.SourceFile,
  offset: number,
  { host, program, checker }: Workspace,
): Completions {
  const { start, end } = wordAt(file, offset);
  const typed = file.text.slice(start, offset);
  const found = internals.Completions.getCompletionsAtPosition(
    host,
    withChecker(program, matchingOnly(checker, typed)),
    () => undefined,
    file,
    offset,
    {},
    undefined,
    never,
  );
  const ranked = (found?.entries ?? []).flatMap((entry) => {
    const rank = rankOf(entry.name, typed);
    return rank === null ? [] : [{ entry, key: `${rank}${entry.sortText}` }];
  });
  ranked.sort((a, b) => compare(a.key, b.key) || compare(a.entry.name, b.entry.name));
  const items = ranked.map(({ entry }): Completion => ({ name: entry.name, kind: entry.kind }));
  return { start, end, items };
}

function withChecker(program: ts.Program, checker: Checker): ts.Program {
  return Object.create(program, { getTypeChecker: { value: () => checker } }) as ts.Program;
}

/**
 * The checker, blind to names that do not match what was typed: to look at each of the thousand members of `tf` takes
 * fifty milliseconds.
 */
function matchingOnly(checker: Checker, typed: string): Checker {
  const matches = (name: string) => rankOf(name, typed) !== null;
  const narrowed: Partial<Checker> = {
    getSymbolsInScope: (...args) =>
      checker.getSymbolsInScope(...args).filter(({ name }) => matches(name)),
    isValidPropertyAccess: (node, name) =>
      matches(name) && checker.isValidPropertyAccess(node, name),
    isValidPropertyAccessForCompletions: (node, type, property) =>
      matches(property.name) && checker.isValidPropertyAccessForCompletions(node, type, property),
    // Asked only for whether a method can be called. What stands at the cursor is half a name, for which the checker
    // would look for the likeliest spelling, to report a fault that nobody reads: a third of the time that this takes.
    getTypeOfSymbolAtLocation: (symbol, node) =>
      symbol.flags & ts.SymbolFlags.Method
        ? checker.getTypeOfSymbol(symbol)
        : checker.getTypeOfSymbolAtLocation(symbol, node),
  };
  return Object.assign(Object.create(checker) as Checker, narrowed);
}

function rankOf(name: string, typed: string): number | null {
  if (name.startsWith(typed)) return 0;
  const lower = name.toLowerCase();
  if (lower.startsWith(typed.toLowerCase())) return 1;
  return lower.includes(typed.toLowerCase()) ? 2 : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The identifier, or the text of the string, that `offset` stands in or behind. */
function wordAt(file: ts.SourceFile, offset: number): { start: number; end: number } {
  const token = internals.findPrecedingToken(offset, file);
  if (token !== undefined && token.end >= offset) {
    const start = token.getStart(file);
    if (ts.isIdentifier(token) || ts.isPrivateIdentifier(token) || isWord(token)) {
      return { start, end: token.end };
    }
    if (ts.isStringLiteralLike(token) && offset > start) return { start: start + 1, end: offset };
  }
  return { start: offset, end: offset };
}

/** A keyword may be the beginning of a name: `of` of `offset`. */
function isWord(token: ts.Node): boolean {
  return token.kind >= ts.SyntaxKind.FirstKeyword && token.kind <= ts.SyntaxKind.LastKeyword;
}
