import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { compileModule, type CompiledModule } from "./compileModule.ts";
import { findLocalFile, isLocal } from "./findLocalFile.ts";
import { serveSource } from "./sourceServer.ts";

interface Entry extends CompiledModule {
  readonly text: string;
  readonly stamp: string;
}

/**
 * The user's own files and the modules that cells define: TypeScript without its types, anew after each edit.
 *
 * Node keeps a module for ever under its URL. So the URL that a file is loaded by ends in a hash of its text and of
 * all that it imports: an edited file is another module, an unchanged one stays the same, with its state.
 */
export class LocalModules {
  readonly #entries = new Map<string, Entry>();
  readonly #defined = new Map<string, string>();
  /** The URL that each file was loaded by last. */
  readonly #loaded = new Map<string, string>();
  readonly #resolvePackage: (specifier: string) => string;

  /** @param resolvePackage gives the URL of what is no local file. */
  constructor(resolvePackage: (specifier: string) => string) {
    this.#resolvePackage = resolvePackage;
  }

  /** Define a module by its code, as if it were in a file at `path`. */
  define(path: string, code: string): void {
    this.#defined.set(path, code);
  }

  /** The file that a specifier means, or null if it names a package. @throws {Error} if there is no such file. */
  find(specifier: string, folder: string): { path: string; url: string } | null {
    if (!isLocal(specifier)) return null;
    const path = findLocalFile(specifier, folder, (file) => this.#defined.has(file));
    return { path, url: pathToFileURL(path).href };
  }

  /** The URL to import what a specifier means now; null if Node finds it without help. */
  prepare(specifier: string, folder: string): string | null {
    const found = this.find(specifier, folder);
    if (found === null || found.path.includes("/node_modules/")) return found?.url ?? null;
    const url = this.#publish(found.path);
    this.#loaded.set(found.path, url);
    return url;
  }

  /** Whether a file that was loaded has been edited, or one that it imports. */
  isStale(specifier: string, folder: string): boolean {
    try {
      const path = this.find(specifier, folder)?.path;
      const loaded = path === undefined ? undefined : this.#loaded.get(path);
      return loaded !== undefined && loaded !== this.#urlOf(path!);
    } catch {
      // Gone, or no longer a module: whoever imports it again is told.
      return false;
    }
  }

  /** Hand the file and what it imports to Node's loader. */
  #publish(path: string): string {
    for (const file of this.#reached(path)) {
      const { source } = this.#entry(file);
      // CommonJS: Node runs the file itself, anew if it is no longer what was run.
      if (source === null) Reflect.deleteProperty(createRequire(file).cache, file);
      else serveSource(this.#urlOf(file), this.#rewritten(file, source));
    }
    return this.#urlOf(path);
  }

  #urlOf(path: string): string {
    const hash = createHash("sha256");
    for (const file of this.#reached(path).sort())
      hash.update(`${file}\0${this.#entry(file).text}\0`);
    return `${pathToFileURL(path).href}?v=${hash.digest("hex").slice(0, 12)}`;
  }

  /** The file and all local files that it imports, directly or not. */
  #reached(path: string): string[] {
    const seen = new Set<string>([path]);
    for (const file of seen) {
      for (const { specifier } of this.#entry(file).imports) {
        const found = this.find(specifier, dirname(file));
        if (found !== null) seen.add(found.path);
      }
    }
    return [...seen];
  }

  #entry(path: string): Entry {
    const defined = this.#defined.get(path);
    const stamp = defined ?? stampOf(path);
    const known = this.#entries.get(path);
    if (known?.stamp === stamp) return known;
    const text = defined ?? readFileSync(path, "utf8");
    const entry = { ...compileModule(text, path), text, stamp };
    this.#entries.set(path, entry);
    return entry;
  }

  /** The module's code, with the URLs of the versions that it imports. */
  #rewritten(path: string, source: string): string {
    let result = source;
    for (const { specifier, start, end } of [...this.#entry(path).imports].reverse()) {
      const url = this.#importUrl(specifier, dirname(path));
      if (url !== null) result = result.slice(0, start) + JSON.stringify(url) + result.slice(end);
    }
    return result;
  }

  #importUrl(specifier: string, folder: string): string | null {
    const found = this.find(specifier, folder);
    if (found !== null) return this.#urlOf(found.path);
    // What the kernel lends is not where Node would look from there.
    return /^(two-kernels(\/|$)|tslab$)/.test(specifier) ? this.#resolvePackage(specifier) : null;
  }
}

function stampOf(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
}
