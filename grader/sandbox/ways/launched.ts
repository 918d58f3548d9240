import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { lentDescriptor } from "../startCommand.ts";

/** A kernel's processes, as one way of isolation starts them. */
export interface Launched {
  readonly child: ChildProcess;
  /** The channel over which a type checker is lent, where there is one. */
  readonly lent?: Duplex | undefined;
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

/**
 * Starts a command with pipes to its standard streams, and one that bubblewrap writes to.
 *
 * @param lends whether it gets the channel over which a type checker is lent, too
 */
export function spawnPiped(
  [program, ...args]: readonly string[],
  options: Pick<SpawnOptions, "cwd" | "env"> = {},
  lends = false,
): ChildProcess {
  const lent = lends ? (["pipe"] as const) : [];
  return spawn(program!, args, { ...options, stdio: ["pipe", "pipe", "pipe", "pipe", ...lent] });
}

/** The channel over which a type checker is lent, where a command was started with one. */
export function lentChannel(child: ChildProcess): Duplex | undefined {
  // A pipe beyond the standard streams goes both ways.
  return (child.stdio as readonly unknown[])[lentDescriptor] as Duplex | undefined;
}
