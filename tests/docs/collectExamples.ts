import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** An `@example` of a doc comment. */
export interface Example {
  /** The source file, from the root of the repository. */
  readonly file: string;
  /** The line that `@example` stands on, from 1. */
  readonly line: number;
  /** The name that the doc comment documents. */
  readonly name: string;
  readonly code: string;
  /** Whether it is a fenced block, and so complete with its imports. */
  readonly fenced: boolean;
}

const docComment = /\/\*\*(?:(?!\*\/)[^])*\*\/\s*export (?:async )?(?:function|const) (\w+)/g;
const fence = /^```ts(?<notebook> notebook)?\n(?<code>[^]*?)^```$/m;

/**
 * The examples in the doc comments of exported functions and constants. A block fenced as
 * `ts notebook` is left out: it needs a running kernel, whose own tests run such cells.
 */
export function collectExamples(folders: readonly string[]): Example[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .toSorted()
      .flatMap((path) => examplesOf(join(folder, path))),
  );
}

function examplesOf(file: string): Example[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(docComment)].flatMap((match) => {
    const [comment, name] = match;
    const at = comment.indexOf("@example");
    if (at < 0) return [];
    const body = comment
      .slice(at + "@example".length, comment.indexOf("*/"))
      .replace(/^[ \t]*\* ?/gm, "");
    const block = fence.exec(body)?.groups;
    if (block?.notebook !== undefined) return [];
    const line = text.slice(0, match.index + at).split("\n").length;
    return [{ file, line, name, code: block?.code ?? body, fenced: block !== undefined }];
  });
}
