import type { ImportDeclaration } from "acorn";

/** One name that a cell imported, as the engine can import it again. */
interface LiveImport {
  readonly specifier: string;
  /** Name in the module; `*` for the module itself. */
  readonly exported: string;
}

const imported = new Map<string, LiveImport>();
let isStale: (specifier: string) => boolean = () => false;

/** Say how to tell that a module has been edited since it was loaded. */
export function watchImports(stale: (specifier: string) => boolean): void {
  isStale = stale;
}

/** Names that a cell declares anew no longer follow the file that they once came from. */
export function forgetImports(names: Iterable<string>): void {
  for (const name of names) imported.delete(name);
}

export function rememberImport(declaration: ImportDeclaration): void {
  const specifier = String(declaration.source.value);
  const local = /^(\.{0,2}\/|file:)/.test(specifier);
  for (const entry of declaration.specifiers) {
    const name = entry.local.name;
    imported.delete(name);
    if (local) imported.set(name, { specifier, exported: exportedName(entry) });
  }
}

/**
 * Names whose files have been edited, with where they come from. A cell that runs next is checked against the files as
 * they are now, so it has to run with them.
 */
export function editedImports(): [name: string, source: LiveImport][] {
  const stale = new Map<string, boolean>();
  return [...imported].filter(([, { specifier }]) => {
    if (!stale.has(specifier)) stale.set(specifier, isStale(specifier));
    return stale.get(specifier);
  });
}

function exportedName(entry: ImportDeclaration["specifiers"][number]): string {
  if (entry.type === "ImportNamespaceSpecifier") return "*";
  if (entry.type === "ImportDefaultSpecifier") return "default";
  return entry.imported.type === "Literal" ? String(entry.imported.value) : entry.imported.name;
}
