import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PACKAGE_FOLDER } from "../packageFolder.ts";
import { V8_OPTIONS } from "../v8Options.ts";
import { NODE_TYPES, TSLAB_CONVERTER } from "./installation.ts";
import { snapshotFile } from "./snapshot/snapshotFile.ts";

const MAIN = fileURLToPath(new URL("./service/main.js", import.meta.url));

/**
 * The command that runs TypeScript, its requests on standard input: from a snapshot of its heap if there is one, else
 * from its code.
 */
export function serviceCommand(snapshot = snapshotFile()): [string, ...string[]] {
  return existsSync(snapshot)
    ? [process.execPath, ...V8_OPTIONS, "--snapshot-blob", snapshot, "language-service"]
    : [process.execPath, ...V8_OPTIONS, MAIN, PACKAGE_FOLDER, NODE_TYPES, TSLAB_CONVERTER];
}
