import type { ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { processTree } from "./processes.ts";
import type { LaunchOptions } from "./startOptions.ts";
import { launchBubblewrap } from "./ways/bubblewrap.ts";
import { launchContainer } from "./ways/container.ts";
import type { Launched } from "./ways/launched.ts";
import { launchUnsafe } from "./ways/unsafe.ts";
import { launchUnshare } from "./ways/unshare.ts";

/** Starts the processes of a sandbox, in the way that is asked for. */
export function launch(options: LaunchOptions): Launched {
  switch (options.isolation) {
    case "bubblewrap":
      return launchBubblewrap(options);
    case "unshare":
      return launchUnshare(options);
    case "podman":
    case "docker":
      return launchContainer(options.isolation, options);
    case "unsafe":
      return launchUnsafe(options);
  }
}

/** What ends everything in a sandbox at once, and waits until it has ended; to be had as soon as it is launched. */
export function endOf(launched: Launched): () => Promise<void> {
  const ended = closed(launched.child);
  return async () => {
    endAll(launched);
    await ended;
    if (launched.scratch !== undefined) rmSync(launched.scratch, { recursive: true, force: true });
  };
}

function closed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ["error", "close"]) {
      child.once(event, () => {
        resolve();
      });
    }
  });
}

function endAll(launched: Launched): void {
  const { child, apart } = launched;
  // What has ended took all inside with it, and its ids may be those of other processes by now.
  if (child.exitCode === null && child.signalCode === null) {
    // The first process of a sandbox takes all others with it; without one each is ended by itself.
    const all = apart ? [launched.first(), child.pid] : processTree(child.pid ?? -1);
    for (const pid of all) if (pid !== undefined) kill(pid);
  }
  launched.remove?.();
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
