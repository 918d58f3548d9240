import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { constants, setPriority } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { NODE_TYPES, TSLAB_CONVERTER, TYPESCRIPT } from "../installation.ts";
import { PACKAGE_FOLDER } from "../../packageFolder.ts";
import { V8_OPTIONS } from "../../v8Options.ts";
import { removeOld } from "../../cache/removeOld.ts";
import { snapshotFile } from "./snapshotFile.ts";

const BUILDER = fileURLToPath(new URL("./builder.cjs", import.meta.url));

/** A builder takes seconds; a lock older than this was left by one that died, in milliseconds. */
const LOCK_LIFE = 120_000;
/** Of all versions together, so many snapshots are kept: those used last. */
const KEPT = 4;

/**
 * Make the snapshot that lets the language service start in a fifth of the time, unless it is there or is being made.
 *
 * @returns its path, or null if another process is making it.
 * @throws {Error} with what Node said, if it cannot be made.
 */
export async function buildSnapshot(): Promise<string | null> {
  const file = snapshotFile();
  if (existsSync(file)) return file;
  const lock = `${file}.lock`;
  if (!takeLock(lock)) return null;
  const unfinished = `${file}.${process.pid}`;
  const script = `${unfinished}.cjs`;
  try {
    // A snapshot's script has `require`, but not the `exports` that TypeScript marks as a module's.
    writeFileSync(script, `const exports = {};${readFileSync(BUILDER, "utf8")}`);
    await runBuilder(script, unfinished);
    renameSync(unfinished, file);
    const folder = dirname(file);
    removeOld(folder, /\.blob$/, KEPT);
    // What a builder that was killed has left: its script, and the snapshot that it was writing.
    removeOld(folder, /\.blob\.\d+(\.cjs)?$/, 0, LOCK_LIFE);
    return file;
  } finally {
    for (const rest of [unfinished, script]) rmSync(rest, { force: true });
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(lock: string): boolean {
  mkdirSync(dirname(lock), { recursive: true });
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > LOCK_LIFE) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function runBuilder(script: string, file: string): Promise<void> {
  const args = [...V8_OPTIONS, "--snapshot-blob", file, "--build-snapshot", script];
  const builder = spawn(
    process.execPath,
    ["--no-warnings", ...args, PACKAGE_FOLDER, TYPESCRIPT, NODE_TYPES, TSLAB_CONVERTER],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  if (builder.pid !== undefined) setPriority(builder.pid, constants.priority.PRIORITY_LOW);
  let said = "";
  builder.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    builder.on("error", reject);
    builder.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`no snapshot of the language service: ${said.trim()}`));
    });
  });
}
