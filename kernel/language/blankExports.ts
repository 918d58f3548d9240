import ts from "@tslab/typescript-for-tslab";

/**
 * The cell with `export` blanked out: the converter exports every name itself, and takes a second export for an
 * error. Nothing moves.
 */
export function blankExports(code: string): string {
  if (!/\bexport\b/.test(code)) return code;
  const file = ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2022);
  let blanked = code;
  for (const statement of file.statements) {
    const range = exportRange(statement, file);
    if (range === null) continue;
    const [start, end] = range;
    const spaces = code.slice(start, end).replace(/[^\n]/g, " ");
    blanked = blanked.slice(0, start) + spaces + blanked.slice(end);
  }
  return blanked;
}

/** Where a statement's words of export stand: `[start, end)`, or null if it has none. */
function exportRange(statement: ts.Statement, file: ts.SourceFile): [number, number] | null {
  const start = statement.getStart(file);
  if (ts.isExportAssignment(statement)) return [start, statement.expression.getStart(file)];
  if (ts.isExportDeclaration(statement)) {
    return statement.moduleSpecifier === undefined ? [start, statement.getEnd()] : null;
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const words = modifiers.filter(
    ({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword,
  );
  const last = words.at(-1);
  return last === undefined ? null : [words[0]!.getStart(file), last.getEnd()];
}
