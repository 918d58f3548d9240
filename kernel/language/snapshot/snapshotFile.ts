import { readdirSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../../cache/cacheFolder.ts";
import { keyOfFiles } from "../../cache/keyOfFiles.ts";
import { PACKAGE_FOLDER } from "../../packageFolder.ts";
import { NODE_TYPES, TSLAB_CONVERTER, TYPESCRIPT } from "../installation.ts";

const SERVICE = join(PACKAGE_FOLDER, "dist", "kernel", "language");
/** A snapshot starts only with the options that it was made with. */
const OPTIONS = join(PACKAGE_FOLDER, "dist", "kernel", "v8Options.js");

/**
 * Where the snapshot of the language service lies, in the user's cache. Its name changes with all that goes into it:
 * Node, TypeScript, tslab, the types of Node, and the service's own code.
 */
export function snapshotFile(): string {
  const sources = readdirSync(SERVICE, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.c?js$/.test(name))
    .sort()
    .map((name) => join(SERVICE, name));
  const key = keyOfFiles([
    ...sources,
    ...[OPTIONS, TYPESCRIPT, TSLAB_CONVERTER, join(NODE_TYPES, "package.json")],
  ]);
  return join(cacheFolder(), `language-${key}.blob`);
}
