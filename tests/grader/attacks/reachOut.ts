import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inside } from "../../../grader/sandbox/startCommand.ts";

/** What `reachOut` prints where something can be reached that may not be. */
export const reached = /SEEN|WROTE|DONE|REACHED/;

/** What it prints of its own rights. */
export const noRights = "capabilities 0000000000000000";

/**
 * Hands on the answer of a notebook that tries all that a sandbox forbids, beside a server that it must not reach: to see
 * places, to write, to mount, to raise its limits, to speak over a network. What it does reach it prints.
 *
 * @param home a folder of whoever grades
 */
export async function whileReachingOut<Result>(
  home: string,
  grade: (code: string) => Result | Promise<Result>,
): Promise<Result> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await grade(reachOut(home, (server.address() as AddressInfo).port));
  } finally {
    server.close();
  }
}

function reachOut(home: string, port: number): string {
  const places = [home, "/root", "/home", "/var", "/etc/shadow"];
  const writes = [
    ...[`${home}/evil`, "/evil", "/tmp/evil", "/run/evil", "/usr/evil"],
    ...["/dev/evil", "/dev/shm/evil", process.execPath],
  ];
  const commands = [
    `mount -t tmpfs none ${inside.work}`,
    "mount -o remount,bind,rw /",
    "chroot / true",
    "prlimit --nproc=1000000 true",
  ];
  return `
const fs = await import("node:fs");
const { execSync } = await import("node:child_process");
for (const place of ${JSON.stringify(places)}) if (fs.existsSync(place)) console.log("SEEN " + place);
for (const place of ${JSON.stringify(writes)}) {
  try { fs.writeFileSync(place, "evil"); console.log("WROTE " + place); } catch {}
}
for (const command of ${JSON.stringify(commands)}) {
  try { execSync(command, { stdio: "pipe" }); console.log("DONE " + command); } catch {}
}
try { await fetch("http://127.0.0.1:${port}", { signal: AbortSignal.timeout(1500) }); console.log("REACHED"); } catch {}
fs.writeFileSync("${inside.work}/mine", "x");
console.log("capabilities", /CapEff:\\s*(\\w+)/.exec(fs.readFileSync("/proc/self/status", "utf8"))?.[1]);
const mapShape = [28, 28, 6];`;
}

/** An answer that starts programs without end; each has the mark in its arguments. */
export function forkBomb(mark: string): string {
  return `const { spawn } = await import("node:child_process"); for (;;) { spawn("sleep", ["${mark}"], { detached: true, stdio: "ignore" }).on("error", () => {}); await new Promise((r) => setTimeout(r, 1)); }`;
}
