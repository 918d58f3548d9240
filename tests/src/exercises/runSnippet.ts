import { compileFunction } from "node:vm";
import ts from "typescript";
import * as library from "../../../src/index.ts";

/** Runs a cell's code as one module against the library, and gives back the variable `name`. */
export function runSnippet(code: string, name: string): unknown {
  const { outputText, diagnostics } = ts.transpileModule(`${code}\nexport { ${name} };\n`, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    reportDiagnostics: true,
  });
  if (diagnostics?.length) throw new Error(ts.formatDiagnostics(diagnostics, diagnosticsHost));
  const exports: Record<string, unknown> = {};
  const run = compileFunction(outputText, ["exports", "require"]) as (
    exports: object,
    require: (module: string) => unknown,
  ) => void;
  run(exports, (module) => {
    if (module !== "two-kernels") throw new Error(`runSnippet: ${module} is not for exercises`);
    return library;
  });
  return exports[name];
}

const diagnosticsHost: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => "",
  getNewLine: () => "\n",
};
