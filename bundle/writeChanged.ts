import type { OutputFile } from "esbuild";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/**
 * Makes a folder hold these files and no others. A file that is there already stays untouched, and a new one appears whole:
 * kernels may start from the folder all the while, and `npm run grade` builds before it grades.
 */
export function writeChanged(folder: string, files: readonly OutputFile[]): void {
  for (const { path: place, contents } of files) {
    if (existsSync(place) && readFileSync(place).equals(contents)) continue;
    mkdirSync(path.dirname(place), { recursive: true });
    const unfinished = `${place}.${process.pid}.new`;
    writeFileSync(unfinished, contents);
    renameSync(unfinished, place);
  }
  const wanted = new Set(files.map((file) => file.path));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(place)) rmSync(place);
  }
}
