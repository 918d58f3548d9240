import ts from "typescript";
import { internals } from "./internals.ts";

interface Placed {
  path: string;
  resolvedPath: string;
  originalFileName: string;
  externalModuleIndicator?: unknown;
  parent: ts.SourceFile | undefined;
  imports: readonly ts.Expression[];
  moduleAugmentations: readonly ts.ModuleName[];
}

/**
 * A cell as a module of its own whose outer scope is the cell before it.
 *
 * The checker looks a name up from scope to scope through `parent`; a file has none, so a cell that gets one sees
 * what earlier cells declare with the very types that were found there, and what it declares anew hides theirs.
 *
 * @param fileName absolute; no two cells may share one.
 */
export function createCellFile(
  code: string,
  fileName: string,
  outer: ts.SourceFile | undefined,
  options: ts.CompilerOptions,
): ts.SourceFile {
  const file = ts.createSourceFile(fileName, code, {
    languageVersion: ts.ScriptTarget.ESNext,
    setExternalModuleIndicator(parsed) {
      (parsed as unknown as Placed).externalModuleIndicator = true;
    },
  });
  const placed = file as unknown as Placed;
  placed.path = fileName;
  placed.resolvedPath = fileName;
  placed.originalFileName = fileName;
  // What a program would note of a file of its own.
  placed.imports = file.statements
    .filter(ts.isImportDeclaration)
    .map((node) => node.moduleSpecifier);
  placed.moduleAugmentations = augmentations(file);
  internals.bindSourceFile(file, options);
  placed.parent = outer;
  return file;
}

/** The cell that `file` sees. */
export function outerFile(file: ts.SourceFile): ts.SourceFile | undefined {
  return (file as unknown as Placed).parent;
}

export function setOuterFile(file: ts.SourceFile, outer: ts.SourceFile | undefined): void {
  (file as unknown as Placed).parent = outer;
}

/** The names in `declare global {…}` and `declare module "…" {…}`. */
function augmentations(file: ts.SourceFile): ts.ModuleName[] {
  return file.statements
    .filter(ts.isModuleDeclaration)
    .filter(
      ({ name, flags }) => ts.isStringLiteral(name) || flags & ts.NodeFlags.GlobalAugmentation,
    )
    .map(({ name }) => name);
}
