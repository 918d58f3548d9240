import ts from "typescript";

/** `strict` checks as a module is checked; `loose` as tslab did, which many notebooks were written for. */
export type Strictness = "strict" | "loose";

/**
 * TypeScript's numbers for a parameter, variable or module without a type. They are not reported: a notebook tries
 * things out before it names their types, and `let model;` in one cell with its value in the next would be an error.
 * (Without the option itself, `const made = []` would be an array of `never`.)
 */
export const MISSING_TYPES: ReadonlySet<number> = new Set([
  7005, 7006, 7008, 7010, 7011, 7013, 7016, 7017, 7018, 7019, 7020, 7031, 7034,
]);

/**
 * How cells are checked. Modules resolve as bundlers do it: `exports` maps count, and a local file may be named with
 * its extension or without.
 */
export function checkerOptions(strictness: Strictness): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.esnext.d.ts"],
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ["node"],
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: [],
    strict: strictness === "strict",
    allowImportingTsExtensions: true,
    allowJs: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
  };
}
