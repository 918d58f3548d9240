import type { Program } from "acorn";
import { moduleCellName } from "../../tslab/moduleCell.ts";
import {
  declaredNames,
  functionAsAssignment,
  loosenVariables,
  topLevelFunctions,
} from "./declarations.ts";
import { applyEdits, contains, removal, type Edit, type Range } from "./edits.ts";
import { forgetImports } from "./liveImports.ts";
import { DEFINE, rewriteModuleSyntax } from "./moduleSyntax.ts";
import { fasterLoops } from "./numberLoops.ts";
import type { Position } from "./stripTypes.ts";
import { toJavaScript } from "./toJavaScript.ts";

export interface CompiledCell {
  /** JavaScript for V8's REPL mode, to be run one after the other. */
  readonly scripts: readonly string[];
  /** Whether the cell ends in an expression, whose value is its result. */
  readonly hasResult: boolean;
  /** Where a place in a script stands in the cell's own text. */
  readonly originalPosition: (position: Position) => Position;
}

/**
 * Make a TypeScript cell into scripts that V8's REPL mode runs.
 *
 * Top-level functions go into a script of their own, run first, because a function can be called above its
 * declaration. Everything keeps its line and column; only the first line gains a prefix.
 *
 * @param url what stack traces call the scripts.
 * @throws {CellSyntaxError} if the cell is not TypeScript.
 */
export function compileCell(source: string, url: string): CompiledCell {
  const module = moduleCellName(source);
  if (module !== null) return defineModule(module, source);
  const { code, originalPosition, program } = toJavaScript(source);
  forgetImports(declaredNames(program));
  const { edits, imports } = rewriteModuleSyntax(program, originalPosition);
  const variables = loosenVariables(program);
  const functions = topLevelFunctions(program);
  const loops = fasterLoops(program, code);
  const inFunction = (edit: Range) => functions.some((node) => contains(node, edit));
  const bodies = [
    applyEdits(code, [
      ...edits.filter((edit) => !inFunction(edit)),
      ...variables.edits,
      ...functions.map(removal),
      ...loops.edits,
    ]),
  ];
  const prefixes = [declare(variables.hoisted) + imports.join("")];
  if (functions.length > 0) {
    bodies.unshift(
      applyEdits(code, [
        ...edits.filter(inFunction),
        ...functions.flatMap(functionAsAssignment),
        ...gaps(functions, code.length),
      ]),
    );
    prefixes.unshift(declare(functions.map(({ id }) => id.name)));
  }
  const width = Math.max(...prefixes.map(({ length }) => length)) + STRICT.length;
  const scripts = bodies.map((body, index) => {
    const prefix = (STRICT + prefixes[index]!).padEnd(width);
    return `${prefix}${body}\n//# sourceURL=${url}`;
  });
  return {
    scripts: loops.script === null ? scripts : [loops.script, ...scripts],
    hasResult: endsInExpression(program),
    originalPosition({ line, column }) {
      const behindPrefix = line === 1 ? Math.max(1, column - width) : column;
      return originalPosition(beforeInsertions({ line, column: behindPrefix }, code, loops.edits));
    },
  };
}

/** Where a place stood before text was put in: only its column can have changed, for no insertion breaks a line. */
function beforeInsertions(
  { line, column }: Position,
  code: string,
  insertions: readonly Edit[],
): Position {
  const lineStart = code.split("\n", line - 1).join("\n").length + (line > 1 ? 1 : 0);
  const lineEnd = lineStart + code.slice(lineStart).split("\n", 1)[0]!.length;
  let inserted = 0;
  for (const { start, text } of insertions) {
    if (start < lineStart || start > lineEnd) continue;
    const beyond = column - 1 - inserted - (start - lineStart);
    if (beyond > 0) inserted += Math.min(text.length, beyond);
  }
  return { line, column: column - inserted };
}

/** A cell that is a module is kept for those that import it. */
function defineModule(name: string, source: string): CompiledCell {
  const define = `${DEFINE}(${JSON.stringify(name)}, ${JSON.stringify(source)});`;
  return { scripts: [define], hasResult: false, originalPosition: (position) => position };
}

function declare(names: readonly string[]): string {
  return names.length === 0 ? "" : `let ${names.join(",")};`;
}

const STRICT = '"use strict";';

function endsInExpression(program: Program): boolean {
  const last = program.body.filter(({ type }) => type !== "EmptyStatement").at(-1);
  if (last?.type === "ExportDefaultDeclaration") {
    return !last.declaration.type.endsWith("Declaration");
  }
  return last?.type === "ExpressionStatement";
}

/** Edits that blank all that lies between the ranges. */
function gaps(ranges: readonly Range[], length: number): Edit[] {
  const starts = [0, ...ranges.map(({ end }) => end)];
  const ends = [...ranges.map(({ start }) => start), length];
  return starts.map((start, index) => removal({ start, end: ends[index]! }));
}
