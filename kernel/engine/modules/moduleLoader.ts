import { resolve as resolveEsm } from "import-meta-resolve";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PACKAGE_FOLDER } from "../../packageFolder.ts";
import { CellImportError } from "../cellImportError.ts";
import { DEFINE, LOAD, META } from "../compile/moduleSyntax.ts";
import { watchImports } from "../compile/liveImports.ts";
import { refuseTypeScript } from "./refuseTypeScript.ts";
import { LocalModules } from "./localModules.ts";

/** Where a notebook's imports start: a file that would lie beside it. */
const notebookUrl = pathToFileURL(join(process.cwd(), "notebook.ts")).href;

/** The names of the packages that the kernel lends to notebooks whose folder has none of its own. */
const LENT = /^two-kernels(\/|$)/;

/** What notebooks written for tslab import; it is a part of this kernel. */
const TSLAB = pathToFileURL(join(PACKAGE_FOLDER, "dist", "kernel", "tslab", "index.js")).href;

const require = createRequire(notebookUrl);
refuseTypeScript(require);
const local = new LocalModules(resolve);

/** Give cells `require`, and what `import`, `import()` and `import.meta` were compiled to. */
export function installModuleLoader(): void {
  define("require", require);
  define(LOAD, load);
  define(DEFINE, (name: string, code: string) => {
    local.define(join(process.cwd(), `${name}.ts`), code);
  });
  define(META, {
    url: notebookUrl,
    dirname: process.cwd(),
    filename: join(process.cwd(), "notebook.ts"),
    resolve: (specifier: string) => local.find(specifier, process.cwd())?.url ?? resolve(specifier),
  });
  watchImports((specifier) => local.isStale(specifier, process.cwd()));
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

/** `line` and `column` say where in the cell the import stands; an `import()` has its own stack. */
async function load(specifier: unknown, line?: number, column?: number): Promise<unknown> {
  try {
    const name = String(specifier);
    const url = local.prepare(name, process.cwd()) ?? resolve(name);
    return withNames((await import(url)) as Namespace, url);
  } catch (error) {
    if (typeof line !== "number" || typeof column !== "number") throw error;
    throw new CellImportError(error, { line, column });
  }
}

type Namespace = Readonly<Record<string, unknown>>;

/**
 * A CommonJS module with all its names: Node finds only those that it can read off the code, TypeScript knows them all.
 */
function withNames(namespace: Namespace, url: string): Namespace {
  if (!url.startsWith("file:")) return namespace;
  const path = fileURLToPath(url.replace(/\?.*$/, ""));
  const exports: unknown = require.cache[path]?.exports;
  const hasNames = typeof exports === "object" || typeof exports === "function";
  if (!hasNames || exports === null || exports !== namespace.default) return namespace;
  return Object.assign({}, exports, namespace);
}

function resolve(specifier: string): string {
  if (specifier === "tslab") return TSLAB;
  try {
    return resolveEsm(specifier, notebookUrl);
  } catch (error) {
    if (!LENT.test(specifier)) throw error;
    return resolveEsm(specifier, import.meta.url);
  }
}
