import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Installation } from "../installation.ts";
import type { Limits } from "../limits.ts";
import { becomeUser, environment, inside, startCommand } from "../startCommand.ts";
import { processTree } from "../processes.ts";
import type { LaunchOptions } from "../startOptions.ts";
import { lentChannel, makeScratch, spawnPiped, userOf, type Launched } from "./launched.ts";

/** Starts a kernel in a sandbox of `unshare`. */
export function launchUnshare({ installation, limits, slot, lends }: LaunchOptions): Launched {
  const scratch = makeScratch();
  const root = join(scratch, "root");
  mkdirSync(root);
  const command = unshareCommand(installation, limits, userOf(slot), root, lends);
  const child = spawnPiped(command, {}, lends);
  const first = (): number | undefined => processTree(child.pid ?? -1)[1];
  const lent = lentChannel(child);
  return { child, lent, folder: inside.work, apart: true, scratch, first };
}

/** Builds the sandbox's root folder and changes into it; its arguments are the command to run inside. */
const enter = (steps: readonly string[], root: string): string => `
set -e
root=${quoted(root)}
mount -t tmpfs -o mode=0755,nosuid,nodev none "$root"
readable() { # FROM AT
  if [ -d "$1" ]; then mkdir -p "$root$2"; else mkdir -p "$root$(dirname "$2")"; touch "$root$2"; fi
  mount --bind "$1" "$root$2"
  mount -o remount,bind,ro,nosuid "$root$2"
}
${steps.join("\n")}
mkdir -p "$root/proc" "$root/dev" "$root${inside.work}"
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
for name in null zero full random urandom; do
  touch "$root/dev/$name"
  mount --bind "/dev/$name" "$root/dev/$name"
done
ln -s /proc/self/fd "$root/dev/fd"
mount -t tmpfs -o "size=$1m,mode=1777,nosuid,nodev" none "$root${inside.work}"
# A whole file system can be made read-only by root alone, a mount by everybody.
mount -o remount,bind,ro,nosuid,nodev "$root"
shift
exec chroot "$root" "$@"`;

/**
 * The command that isolates a kernel with what every Linux has, where bubblewrap is not installed.
 *
 * @param user an id to change to where we are root; else the namespace is a user's own
 * @param root an empty folder, over which the sandbox's own is mounted
 * @param lends whether the program inside has a channel over which a type checker is lent
 */
export function unshareCommand(
  installation: Installation,
  limits: Limits,
  user: number | undefined,
  root: string,
  lends = false,
): string[] {
  const { readable, withheld, cache } = installation;
  const lay = (from: string, at = from): string => `readable ${quoted(from)} ${quoted(at)}`;
  const links = readable.filter(
    (place) => statSync(place, { throwIfNoEntry: false }) !== undefined,
  );
  const steps = [
    ...links.map((place) => lay(place)),
    ...withheld.at.map((place) => lay(withheld.from, place)),
    ...(existsSync(cache) ? [lay(cache, `${inside.cache}/two-kernels`)] : []),
  ];
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const drop = [
    ...(user === undefined ? ["setpriv", "--no-new-privs"] : becomeUser(user)),
    ...["--bounding-set=-all", "--inh-caps=-all"],
  ];
  return [
    // Ends with the process that started it, and all that is inside with it.
    ...["setpriv", "--pdeathsig", "SIGKILL", "unshare", "--kill-child=SIGKILL", "--fork"],
    ...["--net", "--pid", "--ipc", "--uts", "--mount"],
    ...(user === undefined ? ["--user", "--map-root-user"] : []),
    ...["sh", "-c", enter(steps, root), "sh", String(limits.disk)],
    ...["env", "-i", `--chdir=${inside.work}`, ...variables],
    ...startCommand(installation, limits, inside.work, drop, lends),
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
