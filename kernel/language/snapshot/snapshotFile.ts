import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { NODE_TYPES, PACKAGE_FOLDER, TSLAB_CONVERTER, TYPESCRIPT } from "../installation.ts";

const SERVICE = join(PACKAGE_FOLDER, "dist", "kernel", "language");

/**
 * Where the snapshot of the language service lies, in the user's cache. Its name changes with all that goes into it:
 * Node, TypeScript, tslab, the types of Node, and the service's own code.
 */
export function snapshotFile(): string {
  const sources = readdirSync(SERVICE, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.c?js$/.test(name))
    .sort()
    .map((name) => join(SERVICE, name));
  const key = createHash("sha256");
  key.update([process.version, process.arch, process.execPath].join("\n"));
  const others = [TYPESCRIPT, TSLAB_CONVERTER, join(NODE_TYPES, "package.json")];
  for (const file of [...sources, ...others]) {
    const { size, mtimeMs } = statSync(file);
    key.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return join(cacheFolder(), `language-${key.digest("hex").slice(0, 16)}.blob`);
}

/** The user's cache, as each system has it. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME = "", LOCALAPPDATA } = process.env;
  // An empty or relative one counts as none, by the rules of XDG: it would lie wherever the notebook does.
  if (isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, "two-kernels");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "two-kernels");
  if (process.platform === "win32" && LOCALAPPDATA !== undefined) {
    return join(LOCALAPPDATA, "two-kernels");
  }
  return join(homedir(), ".cache", "two-kernels");
}
