import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { bubblewrapArguments } from "./bubblewrap.ts";
import { containerCommand, containerProcess, removeContainer } from "./container.ts";
import type { Installation } from "./installation.ts";
import type { Limits } from "./limits.ts";
import { processTree, usageOf } from "./processes.ts";
import type { Isolation, Sandbox, Usage } from "./sandbox.ts";
import { environment, inside, startCommand } from "./startCommand.ts";
import { unshareCommand } from "./unshare.ts";

/** How a sandbox is started. */
export interface StartOptions {
  readonly installation: Installation;
  readonly isolation: Isolation;
  readonly limits: Limits;
  /** Tells the sandboxes of one machine apart: each has its own user. */
  readonly slot: number;
  /** The text of the connection file, for the address of its sockets. */
  connection(address: string): string;
}

/** Ids that no system gives to users, one for each sandbox at a time. */
const firstUser = 64_100;

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
  const scratch = mkdtempSync(join(tmpdir(), "two-kernels-"));
  try {
    return await start(options, scratch);
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
}

async function start(options: StartOptions, scratch: string): Promise<Sandbox> {
  const { isolation } = options;
  const unsafe = isolation === "unsafe";
  const contained = isolation === "podman" || isolation === "docker" ? isolation : undefined;
  const child = launch(options, scratch);
  let complaints = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(0, keptComplaints);
  });
  child.stdout!.resume();
  const ended = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      complaints += error.message;
      resolve();
    });
    child.once("close", () => {
      resolve();
    });
  });
  // Nobody but the sandbox knows the name: seen at a place, it tells that the place is the sandbox's.
  const name = `k${randomUUID().slice(0, 8)}`;
  const folder = unsafe ? scratch : inside.work;
  child.stdin!.on("error", () => undefined);
  child.stdin!.write(`${options.connection(`${folder}/${name}`)}\n`);
  let first: number | undefined;
  if (isolation === "bubblewrap") onToldId(child, (pid) => (first = pid));
  else if (unsafe) first = child.pid;
  const outside = (): string | undefined => {
    if (unsafe) return scratch;
    if (isolation === "unshare") first = processTree(child.pid ?? -1)[1];
    if (contained !== undefined) first = containerProcess(contained, basename(scratch));
    return first === undefined ? undefined : `/proc/${first}/root${folder}`;
  };
  const end = async (): Promise<void> => {
    // The first process of a sandbox takes all others with it; without one each is ended by itself.
    const all = unsafe ? processTree(child.pid ?? -1) : [first, child.pid];
    for (const pid of all) if (pid !== undefined) kill(pid);
    if (contained !== undefined) removeContainer(contained, basename(scratch));
    await ended;
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    const path = await listening(child, name, outside);
    const usage = (): Usage | undefined =>
      unsafe ? usageOf("/proc", child.pid) : usageOf(`/proc/${first!}/root/proc`);
    return { address: `${path}/${name}`, usage, complaints: () => complaints, end };
  } catch (error) {
    await end();
    throw new Error(`${(error as Error).message}: ${complaints.trim()}`, { cause: error });
  }
}

function launch(
  { installation, isolation, limits, slot }: StartOptions,
  scratch: string,
): ChildProcess {
  const user = process.getuid?.() === 0 ? firstUser + slot : undefined;
  const stdio = ["pipe", "pipe", "pipe", "pipe"] as const;
  switch (isolation) {
    case "bubblewrap":
      return spawn("bwrap", bubblewrapArguments(installation, limits, user, 3), {
        stdio: [...stdio],
      });
    case "unshare": {
      const root = join(scratch, "root");
      mkdirSync(root);
      const [program, ...args] = unshareCommand(installation, limits, user, root);
      return spawn(program!, args, { stdio: [...stdio] });
    }
    case "podman":
    case "docker": {
      const name = basename(scratch);
      const [program, ...args] = containerCommand(isolation, installation, limits, user, name);
      return spawn(program!, args, { stdio: [...stdio] });
    }
    case "unsafe": {
      const [program, ...args] = startCommand(installation, limits, scratch);
      const env = {
        ...environment,
        HOME: scratch,
        TMPDIR: scratch,
        XDG_CACHE_HOME: join(installation.cache, ".."),
        // Nothing but the kernel itself ends it when this process is gone.
        JPY_PARENT_PID: String(process.pid),
      };
      return spawn(program!, args, { stdio: [...stdio], cwd: scratch, env });
    }
  }
}

/** Hands on the id of the first process inside, as bubblewrap tells it; reads on, since bubblewrap writes on. */
function onToldId(child: ChildProcess, told: (pid: number) => void): void {
  let text = "";
  (child.stdio[3] as Readable).setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    const found = /"child-pid": (\d+)/.exec(text);
    if (found !== null) told(Number(found[1]));
  });
}

/**
 * Waits until the kernel listens, which is where its sockets can be seen from here.
 *
 * @throws when it ends before, or does not come
 */
async function listening(
  child: ChildProcess,
  name: string,
  folder: () => string | undefined,
): Promise<string> {
  const patience = Date.now() + startSeconds * 1000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < patience) {
    const path = folder();
    if (path !== undefined && existsSync(`${path}/${name}-${lastPort}`)) return path;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("the kernel did not start");
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
