import { parse, type Program } from "acorn";
import { createRequire } from "node:module";
import type ts from "typescript";
import { CellSyntaxError } from "./cellSyntaxError.ts";
import { stripTypes, throughMap, type Position, type StrippedCode } from "./stripTypes.ts";

/** The edition of JavaScript whose syntax every Node that runs this kernel knows: later ones add `using`. */
const NODE_SYNTAX = 2025;

export interface ParsedCode extends StrippedCode {
  readonly program: Program;
}

/**
 * TypeScript as JavaScript that this Node runs, with its syntax tree.
 *
 * Code without types runs as it is, most other code only loses its types. What V8 has no syntax for yet (decorators, `accessor`, `using`), and
 * `import … = require(…)`, is compiled by TypeScript itself, which is loaded when it is first needed.
 *
 * @throws {CellSyntaxError} if the code is not TypeScript.
 */
export function toJavaScript(source: string): ParsedCode {
  const plain = plainJavaScript(source);
  if (plain !== null) return plain;
  try {
    return withTree(stripTypes(source));
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    return withTree(lower(source));
  }
}

/** `f<T>(x)` compares in JavaScript and calls in TypeScript: what could be that is not taken for JavaScript. */
const MAYBE_TYPE_ARGUMENTS = /<[^]*>/;

/** The code itself, if it has no types; null if it may have some. */
function plainJavaScript(source: string): ParsedCode | null {
  if (MAYBE_TYPE_ARGUMENTS.test(source)) return null;
  try {
    return withTree({ code: source, originalPosition: (position) => position });
  } catch {
    return null;
  }
}

function withTree(stripped: StrippedCode): ParsedCode {
  const { code, originalPosition } = stripped;
  try {
    const program = parse(code, {
      ecmaVersion: NODE_SYNTAX,
      sourceType: "module",
      locations: true,
    });
    return { code, originalPosition, program };
  } catch (error) {
    const { loc, message } = error as { loc?: Position; message: string };
    if (loc === undefined) throw error;
    const position = originalPosition({ line: loc.line, column: loc.column + 1 });
    throw new CellSyntaxError(message.replace(/ \(\d+:\d+\)$/, ""), position);
  }
}

function lower(source: string): StrippedCode {
  const typescript = createRequire(import.meta.url)("typescript") as typeof ts;
  const { outputText, sourceMapText, diagnostics } = typescript.transpileModule(source, {
    fileName: "cell.ts",
    reportDiagnostics: true,
    compilerOptions: {
      target: typescript.ScriptTarget.ES2022,
      module: typescript.ModuleKind.Preserve,
      verbatimModuleSyntax: true,
      sourceMap: true,
    },
  });
  const [fault] = diagnostics ?? [];
  if (fault?.file !== undefined && fault.start !== undefined) {
    const { line, character } = fault.file.getLineAndCharacterOfPosition(fault.start);
    const message = typescript.flattenDiagnosticMessageText(fault.messageText, "\n");
    throw new CellSyntaxError(message, { line: line + 1, column: character + 1 });
  }
  return {
    code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, ""),
    originalPosition: throughMap(sourceMapText),
  };
}
