import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "./cacheFolder.ts";

/** What the user's cache holds under a name; undefined where there is none, or none that can be read. */
export function readCached(name: string): Buffer | undefined {
  try {
    return readFileSync(join(cacheFolder(), name));
  } catch {
    return undefined;
  }
}

/**
 * Puts bytes under a name into the user's cache, where it can be written; a full disk, or a folder that belongs to
 * another, costs time the next time and nothing else. Whoever reads it meanwhile sees all of it or none.
 */
export function writeCached(name: string, bytes: Uint8Array): void {
  const path = join(cacheFolder(), name);
  const unfinished = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch {
    removeIfThere(unfinished);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where its folder is none, or belongs to another.
  }
}
