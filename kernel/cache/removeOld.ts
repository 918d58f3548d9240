import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Removes files of a folder but for those that were used last.
 *
 * @param pattern which files: their name matches it
 * @param kept how many stay
 * @param age files that were used within so many milliseconds stay too
 */
export function removeOld(folder: string, pattern: RegExp, kept: number, age = 0): void {
  const youngest = Date.now() - age;
  const files = readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => ({ path: join(folder, name), used: lastUse(join(folder, name)) }))
    .sort((a, b) => b.used - a.used);
  for (const { path, used } of files.slice(kept))
    if (used <= youngest) rmSync(path, { force: true });
}

/** In milliseconds; many systems note when a file is read, at least once a day. */
function lastUse(path: string): number {
  const { atimeMs = 0, mtimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return Math.max(atimeMs, mtimeMs);
}
