import { join } from "node:path";
import ts from "typescript";
import { internals, type Checker } from "./internals.ts";
import { projectOptions } from "./projectOptions.ts";

/** What the checkers of projects share with that of the cells. */
export interface Shared {
  readonly options: ts.CompilerOptions;
  readonly host: ts.CompilerHost;
  readonly nodeTypes: string;
}

/**
 * Checkers for local files whose project has them checked by other rules than cells: one for each set of rules. A file
 * that a cell imports is checked as its editor checks it.
 */
export class ProjectCheckers {
  readonly #shared: Shared;
  readonly #checkers = new Map<string, { roots: Set<string>; checker: Checker }>();

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  /** The checker for a file; null if it is checked as cells are. */
  checkerFor(file: ts.SourceFile): Checker | null {
    const { lib = [], ...rules } = projectOptions(file.fileName);
    const { options } = this.#shared;
    const own: ts.CompilerOptions = {
      ...options,
      ...rules,
      lib: [...new Set([...(options.lib ?? []), ...lib])],
    };
    if (Object.keys(own).every((key) => isSame(own[key], options[key]))) return null;
    const key = JSON.stringify([rules, own.lib]);
    const known = this.#checkers.get(key);
    if (known?.roots.has(file.fileName) === true) return known.checker;
    const roots = new Set([...(known?.roots ?? []), file.fileName]);
    const checker = this.#create(own, roots);
    this.#checkers.set(key, { roots, checker });
    return checker;
  }

  /** A file has changed: what was found out is old. */
  forget(): void {
    this.#checkers.clear();
  }

  #create(options: ts.CompilerOptions, roots: ReadonlySet<string>): Checker {
    const { host, nodeTypes } = this.#shared;
    const rootNames = [join(nodeTypes, "index.d.ts"), ...roots];
    return internals.createTypeChecker(ts.createProgram({ rootNames, options, host }));
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
