import type { FunctionDeclaration, Node, Program, VariableDeclaration } from "acorn";
import { base, full, recursive, type RecursiveVisitors } from "acorn-walk";
import { removal, type Edit } from "./edits.ts";

/**
 * V8's REPL mode lets `let` and `class` declare a name again, but not `const`, `var` and `function`. A cell must be
 * free to run twice and to change what a name is, so all of these become `let`.
 */
export interface LooseDeclarations {
  readonly edits: readonly Edit[];
  /** Names that the script has to declare with `let` at its top. */
  readonly hoisted: readonly string[];
}

export function loosenVariables(program: Program): LooseDeclarations {
  const edits: Edit[] = [];
  const hoisted = new Set<string>();
  for (const declaration of variablesOutsideFunctions(program)) {
    const names = simpleNames(declaration);
    const { start, kind } = declaration;
    if (kind === "var" && names !== null) {
      for (const name of names) hoisted.add(name);
      edits.push(removal({ start, end: start + kind.length }));
    } else if (isTopLevel(program, declaration) && (kind === "var" || kind === "const")) {
      edits.push({ start, end: start + kind.length, text: "let" });
    }
  }
  return { edits, hoisted: [...hoisted] };
}

/** The functions that a cell declares at top level. */
export function topLevelFunctions(program: Program): FunctionDeclaration[] {
  const functions = topLevel(program).filter((node) => node.type === "FunctionDeclaration");
  return (functions as FunctionDeclaration[]).filter(({ id }) => (id as typeof id | null) !== null);
}

/** Every name that a cell declares at top level, imports apart. */
export function declaredNames(program: Program): string[] {
  return topLevel(program).flatMap((node) => {
    if (node.type === "VariableDeclaration") {
      return (node as VariableDeclaration).declarations.flatMap(({ id }) => namesIn(id));
    }
    const { id } = node as Partial<FunctionDeclaration>;
    return /^(Function|Class)Declaration$/.test(node.type) && id ? [id.name] : [];
  });
}

function namesIn(pattern: Node): string[] {
  const names: string[] = [];
  full(pattern, (node) => {
    if (node.type === "Identifier") names.push(node.name);
  });
  return names;
}

/** `function f(…) {…}` as `f=function (…) {…};`, which takes the same room up to the parenthesis. */
export function functionAsAssignment(declaration: FunctionDeclaration): Edit[] {
  const { start, end, id, async, generator } = declaration;
  const head = `${id.name}=${async ? "async " : ""}function${generator ? "*" : ""}`;
  return [
    { start, end: id.end, text: head },
    { start: end, end, text: ";" },
  ];
}

/** The statements of a cell, those behind an `export` included. */
function topLevel(program: Program): Node[] {
  return program.body.map((statement) => {
    const exported =
      statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
    return (exported ? statement.declaration : null) ?? statement;
  });
}

function isTopLevel(program: Program, node: Node): boolean {
  return topLevel(program).includes(node);
}

// A `var` anywhere but in a function belongs to the whole script.
function variablesOutsideFunctions(program: Program): VariableDeclaration[] {
  const found: VariableDeclaration[] = [];
  const visitors: RecursiveVisitors<null> = {
    Function: () => undefined,
    Class: () => undefined,
    VariableDeclaration(node, state, visit) {
      found.push(node);
      base.VariableDeclaration!(node, state, visit);
    },
  };
  recursive(program, null, visitors);
  return found;
}

/** The names that a declaration declares, or null if it takes values apart. */
function simpleNames({ declarations }: VariableDeclaration): string[] | null {
  const names = declarations.map(({ id }) => (id.type === "Identifier" ? id.name : null));
  return names.every((name) => name !== null) ? names : null;
}
