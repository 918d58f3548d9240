import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable } from "node:stream";
import type { Installation } from "../installation.ts";
import type { Limits } from "../limits.ts";
import { becomeUser, environment, inside, startCommand } from "../startCommand.ts";
import type { LaunchOptions } from "../startOptions.ts";
import { lentChannel, spawnPiped, userOf, type Launched } from "./launched.ts";

/** The descriptor on which bubblewrap tells the id of the first process inside. */
const infoDescriptor = 3;

/** Starts a kernel in a sandbox of bubblewrap. */
export function launchBubblewrap(options: LaunchOptions): Launched {
  const { installation, limits, slot, lends } = options;
  const args = bubblewrapArguments(installation, limits, userOf(slot), infoDescriptor, lends);
  const child = spawnPiped(["bwrap", ...args], {}, lends);
  let first: number | undefined;
  onToldId(child, (pid) => (first = pid));
  const lent = lentChannel(child);
  return { child, lent, folder: inside.work, apart: true, first: () => first };
}

/** Hands on the id as bubblewrap tells it; reads on, since bubblewrap writes on. */
function onToldId(child: ChildProcess, told: (pid: number) => void): void {
  let text = "";
  (child.stdio[infoDescriptor] as Readable).setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    const found = /"child-pid": (\d+)/.exec(text);
    if (found !== null) told(Number(found[1]));
  });
}

/**
 * The arguments of bubblewrap: no network, own process ids, nothing to read but what the kernel needs, nothing to write
 * but one folder in memory.
 *
 * @param user an id to change to where we are root, whose processes no limit counts
 * @param info the descriptor on which bubblewrap tells the id of the first process inside
 * @param lends whether the program inside has a channel over which a type checker is lent
 */
export function bubblewrapArguments(
  installation: Installation,
  limits: Limits,
  user: number | undefined,
  info: number,
  lends = false,
): string[] {
  const { readable, withheld, cache } = installation;
  const bind = (from: string, at = from): string[] => ["--ro-bind", from, at];
  const rights =
    user === undefined
      ? ["--unshare-user", "--cap-drop", "ALL"]
      : ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"];
  const drop = user === undefined ? [] : becomeUser(user);
  const folders = new Set([...readable, `${inside.cache}/two-kernels`].flatMap(parents));
  return [
    ...["--unshare-net", "--unshare-pid", "--unshare-ipc", "--unshare-uts"],
    ...["--unshare-cgroup-try", "--die-with-parent", "--new-session", ...rights],
    ...["--hostname", "grading", "--clearenv"],
    ...Object.entries(environment).flatMap(([name, value]) => ["--setenv", name, value]),
    // Left to itself, bubblewrap makes folders on the way that only their owner can enter.
    ...[...folders].flatMap((folder) => ["--perms", "0755", "--dir", folder]),
    ...readable.flatMap((place) => bind(place)),
    ...withheld.at.flatMap((place) => bind(withheld.from, place)),
    ...(existsSync(cache) ? bind(cache, `${inside.cache}/two-kernels`) : []),
    ...["--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"],
    ...["--perms", "1777", "--size", String(limits.disk * 1024 * 1024), "--tmpfs", inside.work],
    ...["--remount-ro", "/", "--chdir", inside.work, "--info-fd", String(info), "--"],
    ...startCommand(installation, limits, inside.work, drop, lends),
  ];
}

/** The folders on the way to a place, outermost first. */
function parents(place: string): string[] {
  const names = place.split("/").slice(1, -1);
  return names.map((_, index) => `/${names.slice(0, index + 1).join("/")}`);
}
