import type {
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  ImportDeclaration,
  ImportSpecifier,
  Node,
  Program,
} from "acorn";
import { full } from "acorn-walk";
import { editedImports, rememberImport } from "./liveImports.ts";
import { removal, type Edit } from "./edits.ts";
import type { Position } from "./stripTypes.ts";

/** Names by which a cell reaches the engine's module loader; no longer than what they stand for. */
export const LOAD = "$$load";
export const META = "$$meta";
export const DEFINE = "$$define";

export interface ModuleSyntax {
  readonly edits: readonly Edit[];
  /** Statements that load what the cell imports; they run before the cell, as a module's imports do. */
  readonly imports: readonly string[];
}

type ToCell = (position: Position) => Position;

/**
 * Take a module's syntax out of a script: imports become assignments, `export` goes, `import()` and `import.meta` go
 * through the engine.
 */
export function rewriteModuleSyntax(program: Program, toCell: ToCell): ModuleSyntax {
  const edits: Edit[] = [];
  // The names of before first: an import of this cell may be of the same file.
  const imports = editedImports().map(([name, { specifier, exported }]) => {
    const module = `(await ${LOAD}(${JSON.stringify(specifier)}))`;
    return `${name} = ${exported === "*" ? module : `${module}[${JSON.stringify(exported)}]`};`;
  });
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration") {
      imports.push(importStatement(statement, toCell));
      rememberImport(statement);
      edits.push(removal(statement));
    } else if (statement.type === "ExportNamedDeclaration") {
      if (statement.source) imports.push(`${loadCall(statement.source.value, statement, toCell)};`);
      edits.push(exportRemoval(statement));
    } else if (statement.type === "ExportDefaultDeclaration") {
      edits.push(...exportDefaultRemoval(statement));
    } else if (statement.type === "ExportAllDeclaration") {
      imports.push(`${loadCall(statement.source.value, statement, toCell)};`);
      edits.push(removal(statement));
    }
  }
  full(program, (node) => {
    if (node.type === "ImportExpression") {
      edits.push({ start: node.start, end: node.start + "import".length, text: LOAD });
    } else if (isImportMeta(node)) {
      edits.push({ start: node.start, end: node.end, text: META });
    }
  });
  return { edits, imports };
}

function importStatement(statement: ImportDeclaration, toCell: ToCell): string {
  const load = loadCall(statement.source.value, statement, toCell);
  const bindings: string[] = [];
  let namespace: string | undefined;
  for (const specifier of statement.specifiers) {
    const local = specifier.local.name;
    if (specifier.type === "ImportNamespaceSpecifier") namespace = local;
    else if (specifier.type === "ImportDefaultSpecifier") bindings.push(`default: ${local}`);
    else bindings.push(`${exportedName(specifier)}: ${local}`);
  }
  if (namespace !== undefined) {
    const rest = bindings.length > 0 ? `, { ${bindings.join(", ")} } = ${namespace}` : "";
    return `let ${namespace} = ${load}${rest};`;
  }
  return bindings.length > 0 ? `let { ${bindings.join(", ")} } = ${load};` : `${load};`;
}

function exportedName({ imported }: ImportSpecifier): string {
  return imported.type === "Literal" ? JSON.stringify(imported.value) : imported.name;
}

// The position lets the engine say which import failed.
function loadCall(specifier: unknown, { loc }: Node, toCell: ToCell): string {
  const { line, column } = toCell({ line: loc!.start.line, column: loc!.start.column + 1 });
  return `await ${LOAD}(${JSON.stringify(specifier)}, ${line}, ${column})`;
}

function exportRemoval({ start, end, declaration }: ExportNamedDeclaration): Edit {
  return removal({ start, end: declaration ? declaration.start : end });
}

function exportDefaultRemoval({ start, declaration }: ExportDefaultDeclaration): Edit[] {
  const { start: from, end } = declaration;
  const unnamed = "id" in declaration && declaration.id === null;
  if (!unnamed) return [removal({ start, end: from })];
  // A function or class without a name stands as a statement only in parentheses.
  return [
    { start, end: from, text: "(" },
    { start: end, end, text: ");" },
  ];
}

function isImportMeta(node: Node): boolean {
  return (
    node.type === "MetaProperty" &&
    (node as Node & { meta: { name: string } }).meta.name === "import"
  );
}
