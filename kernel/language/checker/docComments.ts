import ts from "typescript";

interface Documented extends ts.Node {
  jsDoc?: readonly ts.JSDoc[];
}

const read = new WeakSet<ts.SourceFile>();

/**
 * How a declaration file is parsed: without its doc comments. Those of Node and tfjs would take 18 MB of every kernel, and
 * few are ever asked for.
 */
export function withoutDocComments(
  fileName: string,
  how: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.ScriptTarget | ts.CreateSourceFileOptions {
  if (!fileName.endsWith(".d.ts")) return how;
  const options = typeof how === "object" ? how : { languageVersion: how };
  return { ...options, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
}

/** Give a symbol's declarations, and those that they inherit from, the doc comments that their files have for them. */
export function readDocComments(symbol: ts.Symbol, checker: ts.TypeChecker): void {
  for (const one of [symbol, ...inherited(symbol, checker)]) {
    for (const declaration of one.declarations ?? []) readFile(declaration.getSourceFile());
  }
}

function readFile(file: ts.SourceFile): void {
  if (!file.isDeclarationFile || read.has(file)) return;
  read.add(file);
  const { languageVersion } = file;
  copy(ts.createSourceFile(file.fileName, file.text, { languageVersion }, true), file);
}

/** Two trees of one text differ in their doc comments alone. */
function copy(from: Documented, to: Documented): void {
  if (from.jsDoc !== undefined) {
    to.jsDoc = from.jsDoc;
    for (const comment of from.jsDoc) Object.assign(comment, { parent: to });
  }
  const targets: ts.Node[] = [];
  ts.forEachChild(to, (child) => void targets.push(child));
  let index = 0;
  ts.forEachChild(from, (child) => {
    copy(child, targets[index]!);
    index += 1;
  });
}

function inherited(member: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] {
  const owner = (member as ts.Symbol & { parent?: ts.Symbol }).parent;
  if (
    owner === undefined ||
    (owner.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) === 0
  ) {
    return [];
  }
  const type = checker.getDeclaredTypeOfSymbol(owner) as ts.InterfaceType;
  return checker.getBaseTypes(type).flatMap((base) => {
    const above = base.getProperty(member.name);
    return above === undefined ? [] : [above, ...inherited(above, checker)];
  });
}
