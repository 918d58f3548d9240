import { readdirSync, readFileSync } from "node:fs";
import { inside } from "../startCommand.ts";

/**
 * Ends what graders that were killed have left of sandboxes that were just starting.
 *
 * Until bubblewrap's first process inside has heard of the one outside, it does not end with it: a kill in those
 * milliseconds leaves it waiting for ever, with nothing of a notebook in it.
 */
export function endAbandoned(): void {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  for (const pid of pids.filter(isAbandoned)) {
    try {
      process.kill(Number(pid), "SIGKILL");
    } catch {
      // Another user's, or it has ended already.
    }
  }
}

/** Whether a process is the first one inside a sandbox of ours, without one outside. */
function isAbandoned(pid: string): boolean {
  const command = read(pid, "cmdline").split("\0");
  if (!isBubblewrap(command) || !command.includes(inside.work)) return false;
  const status = read(pid, "status");
  const namespaces = /^NSpid:(.*)$/m.exec(status)?.[1]?.trim().split(/\s+/) ?? [];
  const parent = /^PPid:\s*(\d+)$/m.exec(status)?.[1] ?? "";
  return namespaces.length > 1 && !isBubblewrap(read(parent, "cmdline").split("\0"));
}

function isBubblewrap([program]: readonly (string | undefined)[]): boolean {
  return program === "bwrap";
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    return "";
  }
}
