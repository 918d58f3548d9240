import { createHash } from "node:crypto";
import { statSync } from "node:fs";

/** A name that changes with any of the files, and with the Node that reads them. */
export function keyOfFiles(files: readonly string[]): string {
  const key = createHash("sha256");
  key.update([process.version, process.arch, process.execPath].join("\n"));
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    key.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return key.digest("hex").slice(0, 16);
}
