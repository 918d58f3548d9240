import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { endOf, launch } from "./launch.ts";
import { usageOf } from "./processes.ts";
import type { Sandbox } from "./sandbox.ts";
import type { StartOptions } from "./startOptions.ts";
import type { Launched } from "./ways/launched.ts";

/** How long a kernel may take to listen, in seconds of the clock. */
const startSeconds = 60;

/** The port that a kernel listens on last. */
const lastPort = 3;

/** How much of its complaints is kept, in characters. */
const keptComplaints = 4000;

/**
 * Starts a kernel in a sandbox.
 *
 * @throws when it ends at once; the message holds its reason
 */
export async function startSandbox(options: StartOptions): Promise<Sandbox> {
  const launched = launch(options);
  const { child, folder, apart } = launched;
  const complaints = listenTo(child);
  const end = endOf(launched);
  // Nobody but the sandbox knows the name: seen at a place, it tells that the place is the sandbox's.
  const name = `k${randomUUID().slice(0, 8)}`;
  child.stdin!.on("error", () => undefined);
  child.stdin!.write(`${options.connection(`${folder}/${name}`)}\n`);
  try {
    const first = await listening(launched, name);
    const root = rootOf(launched, first);
    return {
      address: `${root}${folder}/${name}`,
      usage: () => (apart ? usageOf(`${root}/proc`) : usageOf("/proc", first)),
      complaints,
      lent: launched.lent,
      end,
    };
  } catch (error) {
    await end();
    throw new Error(`${(error as Error).message}: ${complaints().trim()}`, { cause: error });
  }
}

/** Keeps the beginning of what a process complains of. */
function listenTo(child: ChildProcess): () => string {
  let complaints = "";
  const add = (text: string): void => {
    complaints = (complaints + text).slice(0, keptComplaints);
  };
  child.stderr!.setEncoding("utf8").on("data", add);
  child.once("error", ({ message }) => {
    add(message);
  });
  child.stdout!.resume();
  return () => complaints;
}

/** What stands for `/` inside. */
function rootOf({ apart }: Launched, first: number): string {
  return apart ? `/proc/${first}/root` : "";
}

/**
 * Waits until the kernel listens, which is where its sockets can be seen from here.
 *
 * @returns the id of the first process inside
 * @throws when it ends before, or does not come
 */
async function listening(launched: Launched, name: string): Promise<number> {
  const { child, folder } = launched;
  const patience = Date.now() + startSeconds * 1000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < patience) {
    const first = launched.first();
    if (
      first !== undefined &&
      existsSync(`${rootOf(launched, first)}${folder}/${name}-${lastPort}`)
    ) {
      return first;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("the kernel did not start");
}
