import { readFileSync, statSync } from "node:fs";
import ts from "typescript";
import { withoutDocComments } from "./docComments.ts";

interface Entry {
  readonly file: ts.SourceFile;
  /** When the file on disk had changed last; null for a module that a cell defines. */
  readonly modified: number | null;
}

/** Parsed modules by path: files on disk, and modules that cells define. */
export class SourceFiles {
  readonly #entries = new Map<string, Entry>();
  readonly #defined = new Map<string, string>();

  get(
    fileName: string,
    how: ts.ScriptTarget | ts.CreateSourceFileOptions,
  ): ts.SourceFile | undefined {
    const known = this.#entries.get(fileName);
    if (known !== undefined) return known.file;
    const text = this.#defined.get(fileName) ?? read(fileName);
    if (text === undefined) return undefined;
    const file = ts.createSourceFile(fileName, text, withoutDocComments(fileName, how));
    const modified = this.#defined.has(fileName) ? null : modificationTime(fileName);
    this.#entries.set(fileName, { file, modified });
    return file;
  }

  /** Whether the file on disk is another than the one that was read. */
  isStale(fileName: string): boolean {
    const entry = this.#entries.get(fileName);
    if (entry === undefined || entry.modified === null) return false;
    return entry.modified !== modificationTime(fileName);
  }

  forget(which: (fileName: string) => boolean): void {
    for (const fileName of this.#entries.keys()) {
      if (which(fileName)) this.#entries.delete(fileName);
    }
  }

  define(fileName: string, code: string | null): void {
    this.#entries.delete(fileName);
    if (code === null) this.#defined.delete(fileName);
    else this.#defined.set(fileName, code);
  }

  isDefined(fileName: string): boolean {
    return this.#defined.has(fileName);
  }

  definition(fileName: string): string | undefined {
    return this.#defined.get(fileName);
  }

  get definedNames(): string[] {
    return [...this.#defined.keys()];
  }
}

function read(fileName: string): string | undefined {
  try {
    return readFileSync(fileName, "utf8");
  } catch {
    return undefined;
  }
}

function modificationTime(fileName: string): number {
  return statSync(fileName, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
