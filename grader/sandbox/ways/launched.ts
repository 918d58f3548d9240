import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A kernel's processes, as one way of isolation starts them. */
export interface Launched {
  readonly child: ChildProcess;
  /** The only folder that can be written, by the name it has inside. */
  readonly folder: string;
  /** Whether what runs inside has a root folder and process ids of its own. */
  readonly apart: boolean;
  /** A folder of this machine that goes when the sandbox has ended. */
  readonly scratch?: string;
  /** The id on this machine of the first process inside, which takes all others with it; undefined while it is not known. */
  first(): number | undefined;
  /** Ends what does not end with its processes. */
  remove?(): void;
}

/** An id for a sandbox's processes where we are root, one that no system gives to users. */
export function userOf(slot: number): number | undefined {
  return process.getuid?.() === 0 ? 64_100 + slot : undefined;
}

export function makeScratch(): string {
  return mkdtempSync(join(tmpdir(), "two-kernels-"));
}

/** Starts a command with pipes to its standard streams, and one that bubblewrap writes to. */
export function spawnPiped(
  [program, ...args]: readonly string[],
  options: Pick<SpawnOptions, "cwd" | "env"> = {},
): ChildProcess {
  return spawn(program!, args, { ...options, stdio: ["pipe", "pipe", "pipe", "pipe"] });
}
