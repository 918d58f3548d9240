import tslab, { type Converter } from "tslab/dist/converter.js";
import ts from "@tslab/typescript-for-tslab";
import { blankExports } from "./blankExports.ts";
import type { Completeness, Completions, Diagnostic, Inspection } from "./languageService.ts";

type ConverterDiagnostic = ReturnType<Converter["convert"]>["diagnostics"][number];

/** TypeScript as tslab's converter knows it: each cell is checked against the declarations of those before. */
export class TslabService {
  readonly #converter = tslab.createConverter();
  /** Declarations of the cells committed so far, and with the cell checked last. */
  #declared = "";
  #checked = "";

  check(code: string): readonly Diagnostic[] {
    const { declOutput, diagnostics } = this.#converter.convert(this.#declared, blankExports(code));
    this.#checked = declOutput ?? this.#declared;
    return joinChains(diagnostics);
  }

  commit(): void {
    this.#declared = this.#checked;
  }

  reset(): void {
    this.#declared = "";
    this.#checked = "";
  }

  complete(code: string, offset: number): Completions {
    const { start, end, candidates, original } = this.#converter.complete(
      this.#declared,
      code,
      offset,
    );
    // Absent where nothing can be completed, whatever the declaration file says.
    const entries = original?.entries ?? [];
    const kinds = new Map(entries.map(({ name, kind }) => [name, kind as string]));
    return {
      start,
      end,
      items: candidates.map((name) => ({ name, kind: kinds.get(name) ?? "" })),
    };
  }

  inspect(code: string, offset: number): Inspection | null {
    const info = this.#converter.inspect(this.#declared, code, offset) as ts.QuickInfo | undefined;
    if (info === undefined) return null;
    const tags = (info.tags ?? []).map(
      ({ name, text }) => `*@${name}* ${ts.displayPartsToString(text)}`,
    );
    return {
      signature: ts.displayPartsToString(info.displayParts),
      documentation: [ts.displayPartsToString(info.documentation), ...tags]
        .filter((part) => part !== "")
        .join("\n\n"),
    };
  }

  completeness(code: string): Completeness {
    const { completed, indent } = tslab.isCompleteCode(code);
    if (!completed) return { status: "incomplete", indent: indent ?? "" };
    return { status: hasSyntaxError(code) ? "invalid" : "complete" };
  }
}

function hasSyntaxError(code: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.some((diagnostic) => isSyntax(diagnostic.code));
}

/** TypeScript numbers its syntax errors from 1000, what the checker finds from 2000. */
function isSyntax(code: number): boolean {
  return code < 2000;
}

/** The converter gives every sentence of an explanation as a diagnostic of its own, all at one place. */
function joinChains(diagnostics: readonly ConverterDiagnostic[]): Diagnostic[] {
  const joined: Diagnostic[] = [];
  let place = "";
  for (const diagnostic of diagnostics) {
    const { start, end, messageText: message, code, fileName } = diagnostic;
    const here = `${fileName ?? ""}:${start.offset}:${end.offset}`;
    const before = joined.at(-1);
    if (before !== undefined && here === place) {
      joined[joined.length - 1] = { ...before, message: `${before.message}\n${message}` };
      continue;
    }
    place = here;
    joined.push({
      message,
      kind: isSyntax(code) ? "syntax" : "type",
      code,
      span: {
        line: start.line + 1,
        column: start.character + 1,
        ...(end.line === start.line ? { endColumn: end.character + 1 } : {}),
      },
      ...(fileName === undefined ? {} : { file: fileName }),
    });
  }
  return joined;
}
