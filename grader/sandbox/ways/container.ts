import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { Installation } from "../installation.ts";
import type { Limits } from "../limits.ts";
import type { Container } from "../sandbox.ts";
import { environment, inside, startCommand, threads } from "../startCommand.ts";
import type { LaunchOptions } from "../startOptions.ts";
import { spawnPiped, userOf, type Launched } from "./launched.ts";

/** An image with nothing in it, which each machine makes for itself: no registry is asked. */
const image = "two-kernels-empty";

/** Starts a kernel in a container. It gets no channel, which Docker could not hand in: no type checker is lent to it. */
export function launchContainer(
  program: Container,
  { installation, limits, slot }: LaunchOptions,
): Launched {
  const name = `two-kernels-${randomUUID()}`;
  const child = spawnPiped(containerCommand(program, installation, limits, userOf(slot), name));
  return {
    child,
    folder: inside.work,
    apart: true,
    first: () => firstProcess(program, name),
    remove: () => {
      spawnSync(program, ["rm", "--force", name], { stdio: "ignore" });
    },
  };
}

/**
 * The command that isolates a kernel in a container of Podman or Docker: all that it sees is mounted read-only from this
 * machine, as in the other sandboxes.
 *
 * @param user an id without rights where we are root; else our own, since only its processes are ours to look into
 * @param name a name that no other container has
 */
export function containerCommand(
  program: Container,
  installation: Installation,
  limits: Limits,
  user: number | undefined,
  name: string,
): string[] {
  const { readable, withheld, cache } = installation;
  const bind = (from: string, at = from): string[] => [
    ...["--mount", `type=bind,source=${from},target=${at},readonly`],
  ];
  const id = user ?? process.getuid!();
  const most = threads(limits.processes);
  const memory = `${Math.ceil(limits.memory)}m`;
  return [
    ...[program, "run", "--rm", "--interactive", "--pull", "never", "--name", name],
    ...["--network", "none", "--ipc", "none", "--hostname", "grading"],
    ...["--read-only", ...(program === "podman" ? ["--read-only-tmpfs=false"] : [])],
    ...["--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--user", `${id}:${id}`],
    ...(program === "podman" && user === undefined ? ["--userns", "keep-id"] : []),
    ...["--pids-limit", String(most), "--memory", memory, "--memory-swap", memory],
    ...["--ulimit", `nproc=${most}:${most}`, "--ulimit", "nofile=4096:4096"],
    ...Object.entries(environment).flatMap(([key, value]) => ["--env", `${key}=${value}`]),
    ...readable.flatMap((place) => bind(place)),
    ...withheld.at.flatMap((place) => bind(withheld.from, place)),
    ...(existsSync(cache) ? bind(cache, `${inside.cache}/two-kernels`) : []),
    ...["--tmpfs", `${inside.work}:rw,nosuid,nodev,size=${limits.disk}m,${writable(program, id)}`],
    ...["--workdir", inside.work, image],
    ...startCommand(installation, limits, inside.work, []),
  ];
}

/**
 * What lets the user write to the folder in memory. Docker, which makes a working directory before it mounts anything
 * there, keeps that one's mode whatever is asked for; Podman knows no owner of such a folder.
 */
function writable(program: Container, id: number): string {
  return program === "docker" ? `uid=${id},gid=${id}` : "mode=1777";
}

/** Makes the empty image where it is not there yet. @throws when there is no such program, or it does not work */
export function prepareImage(program: Container): void {
  if (spawnSync(program, ["image", "inspect", image], { stdio: "ignore" }).status === 0) return;
  // An archive without entries: two blocks of zeros, and the rest of a record.
  execFileSync(program, ["import", "-", image], { input: Buffer.alloc(10_240), stdio: "pipe" });
}

/** The id, on this machine, of a container's first process; undefined while it has none. */
function firstProcess(program: Container, name: string): number | undefined {
  const asked = ["container", "inspect", "--format", "{{.State.Pid}}", name];
  const pid = Number(spawnSync(program, asked, { encoding: "utf8" }).stdout);
  return pid > 0 ? pid : undefined;
}
