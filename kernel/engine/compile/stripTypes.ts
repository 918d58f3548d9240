import type swc from "@swc/wasm-typescript";
import { createRequire, SourceMap } from "node:module";
import { CellSyntaxError } from "./cellSyntaxError.ts";

/** A place in a text; both numbers count from 1, as V8's stack traces do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface StrippedCode {
  readonly code: string;
  /** Where a place in `code` stands in the cell. */
  readonly originalPosition: (position: Position) => Position;
}

/**
 * Remove the types of a cell.
 *
 * Types become spaces, so that every line and column stays where it was. Only what TypeScript adds beyond types
 * (enums, namespaces, parameter properties) is compiled, with a source map to find the way back.
 *
 * @throws {CellSyntaxError} if the cell is not TypeScript.
 */
export function stripTypes(source: string): StrippedCode {
  try {
    const { code } = compiler().transformSync(source, { mode: "strip-only", module: true });
    return { code, originalPosition: (position) => position };
  } catch (error) {
    if ((error as SwcError).code !== "UnsupportedSyntax") throw toSyntaxError(error);
  }
  return transformTypes(source);
}

/** WebAssembly of 3 MB, which many cells do without: loaded when it is first needed. */
function compiler(): typeof swc {
  return createRequire(import.meta.url)("@swc/wasm-typescript") as typeof swc;
}

function transformTypes(source: string): StrippedCode {
  let output: { code: string; map?: string };
  try {
    output = compiler().transformSync(source, {
      mode: "transform",
      module: true,
      sourceMap: true,
      // An import that only later cells use must stay.
      transform: { verbatimModuleSyntax: true, nativeClassProperties: true, noEmptyExport: true },
    });
  } catch (error) {
    throw toSyntaxError(error);
  }
  return { code: output.code, originalPosition: throughMap(output.map) };
}

/** The way back through a source map. */
export function throughMap(map: string | undefined): StrippedCode["originalPosition"] {
  type Payload = ConstructorParameters<typeof SourceMap>[0];
  const sourceMap = new SourceMap(JSON.parse(map ?? "{}") as Payload);
  return ({ line, column }) => {
    const entry = sourceMap.findEntry(line - 1, column - 1);
    if (!("originalLine" in entry)) return { line, column };
    return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
}

interface SwcError {
  code: string;
  message: string;
  startLine: number;
  startColumn: number;
}

function toSyntaxError(error: unknown): unknown {
  const { code, message, startLine, startColumn } = error as SwcError;
  if (code !== "InvalidSyntax" && code !== "UnsupportedSyntax") return error;
  return new CellSyntaxError(message, { line: startLine, column: startColumn + 1 });
}
