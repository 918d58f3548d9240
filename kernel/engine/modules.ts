import { resolve as resolveEsm } from "import-meta-resolve";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LOAD, META } from "./compile/moduleSyntax.ts";
import { CellImportError } from "./cellImportError.ts";

/** Where a notebook's imports start: a file that would lie beside it. */
const notebookUrl = pathToFileURL(join(process.cwd(), "notebook.ts")).href;

/** The names of the packages that the kernel lends to notebooks whose folder has none of its own. */
const LENT = /^two-kernels(\/|$)/;

/** Give cells `require`, and what `import`, `import()` and `import.meta` were compiled to. */
export function installModuleLoader(): void {
  define("require", createRequire(notebookUrl));
  define(LOAD, load);
  define(META, {
    url: notebookUrl,
    dirname: process.cwd(),
    resolve: (specifier: string) => resolve(specifier),
  });
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

/** `line` and `column` say where in the cell the import stands; an `import()` has its own stack. */
async function load(specifier: unknown, line?: number, column?: number): Promise<unknown> {
  try {
    return (await import(resolve(String(specifier)))) as unknown;
  } catch (error) {
    if (line === undefined || column === undefined) throw error;
    throw new CellImportError(error, { line, column });
  }
}

function resolve(specifier: string): string {
  try {
    return resolveEsm(specifier, notebookUrl);
  } catch (error) {
    if (!LENT.test(specifier)) throw error;
    return resolveEsm(specifier, import.meta.url);
  }
}
