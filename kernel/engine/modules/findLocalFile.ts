import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Endings that an import may leave out, in the order in which they are tried. */
const ENDINGS = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"];

/** Whether a specifier names a file and not a package. */
export function isLocal(specifier: string): boolean {
  return /^(\.{0,2}\/|file:|\.{1,2}$)/.test(specifier);
}

/**
 * The file that an import means: with its ending or without, a `.js` that is a `.ts` still, or a folder's index.
 *
 * @param isDefined tells of files that exist only for the notebook.
 * @throws {Error} if there is none.
 */
export function findLocalFile(
  specifier: string,
  folder: string,
  isDefined: (path: string) => boolean,
): string {
  const path = specifier.startsWith("file:")
    ? fileURLToPath(specifier)
    : resolve(folder, specifier);
  const candidates = [
    path,
    path.replace(/\.([cm]?)js$/, ".$1ts"),
    ...ENDINGS.map((ending) => path + ending),
    ...ENDINGS.map((ending) => join(path, `index${ending}`)),
  ];
  const found = candidates.find((candidate) => isDefined(candidate) || isFile(candidate));
  if (found === undefined) {
    throw new Error(`Cannot find "${specifier}": there is no file ${path}, with or without .ts.`);
  }
  return found;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
