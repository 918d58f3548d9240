import type { Installation } from "./installation.ts";
import type { Limits } from "./limits.ts";

/** Names inside the sandbox, which hide no folder where a project may lie: only `work` can be written. */
export const inside = { work: "/two-kernels-work", cache: "/two-kernels-cache" } as const;

/** The descriptor of the channel over which a type checker is lent. */
export const lentDescriptor = 4;

/**
 * The command that runs inside: it limits itself, takes the connection file from the first line of standard input, and runs
 * the kernel.
 *
 * @param drop the command that gives up rights first, where there are some; undefined where nothing is isolated
 * @param lends whether the program has a channel over which a type checker is lent
 */
export function startCommand(
  { node, kernel }: Installation,
  { processes, disk, totalSeconds }: Limits,
  folder: string,
  drop?: readonly string[],
  lends = false,
): string[] {
  // A limit on processes counts threads, of which a kernel with TensorFlow has some dozens.
  const limits = [
    `--nproc=${threads(processes)}`,
    `--fsize=${disk * 1024 * 1024}`,
    "--core=0",
    `--cpu=${Math.ceil(totalSeconds) + 60}`,
  ];
  const options = lends ? ` --checker=${lentDescriptor}` : "";
  const script = untilClosed(`${folder}/connection.json`, options, drop !== undefined);
  return [...(drop ?? []), "prlimit", ...limits, "sh", "-c", script, "sh", node, kernel];
}

/**
 * Runs the kernel until it ends, or standard input does: whoever killed the grader, and at whatever moment, has closed that.
 */
function untilClosed(file: string, options: string, isolated: boolean): string {
  return [
    "IFS= read -r line",
    `printf %s "$line" > ${file}`,
    // A command in the background has no standard input unless it is handed one.
    "exec 9<&0",
    "cat <&9 >/dev/null & watch=$!",
    `("$@" ${file}${options} </dev/null 9<&-; kill $watch) &`,
    "wait $watch",
    // All that it may end: in a sandbox, whatever runs there.
    ...(isolated ? ["kill -9 -1"] : []),
  ].join("\n");
}

/** How many threads so many processes may have. */
export function threads(processes: number): number {
  return processes * 40;
}

/** The environment inside, whole. */
export const environment: Readonly<Record<string, string>> = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  HOME: inside.work,
  TMPDIR: inside.work,
  XDG_CACHE_HOME: inside.cache,
  LANG: "C.UTF-8",
  // The first of a machine's processors are shared by all notebooks that are graded at a time.
  TF_CPP_MIN_LOG_LEVEL: "2",
};

/** The command that becomes a user without any rights. */
export function becomeUser(user: number): string[] {
  return ["setpriv", `--reuid=${user}`, `--regid=${user}`, "--clear-groups", "--no-new-privs"];
}
