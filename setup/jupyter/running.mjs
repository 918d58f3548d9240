import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot, venvPython } from "../core/paths.mjs";
import { pythonEnv } from "../python/env.mjs";

const lookMs = 150;

/**
 * What a server writes about itself into Jupyter's runtime folder once it listens.
 *
 * @typedef {{ pid: number, url: string, token: string, root_dir: string }} ServerInfo
 */

/**
 * Waits until a server that was just started listens.
 *
 * @param {number | undefined} pid of the started process
 * @param {AbortSignal} signal ends the wait: the server has stopped
 * @returns {Promise<ServerInfo | undefined>}
 */
export async function untilRunning(pid, signal) {
  const started = Date.now() - 1000;
  const folder = runtimeFolder();
  while (!signal.aborted && folder !== "") {
    const server = serversSince(folder, started).find((info) => isOurs(info, pid));
    if (server !== undefined && (await answers(server))) return server;
    await sleep(lookMs);
  }
  return undefined;
}

/** @returns {string} */
function runtimeFolder() {
  const question = "from jupyter_core.paths import jupyter_runtime_dir as d; print(d(), end='')";
  const env = { ...process.env, ...pythonEnv };
  return (
    spawnSync(venvPython, ["-c", question], { encoding: "utf8", env, windowsHide: true }).stdout ??
    ""
  );
}

/**
 * @param {string} folder
 * @param {number} started
 * @returns {ServerInfo[]}
 */
function serversSince(folder, started) {
  try {
    const files = readdirSync(folder).filter((name) => /^jpserver-\d+\.json$/.test(name));
    const fresh = files
      .map((name) => path.join(folder, name))
      .filter((file) => statSync(file).mtimeMs >= started);
    return fresh.map((file) => JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Not there yet, or half written: looked at again in a moment.
    return [];
  }
}

/**
 * On Windows the environment's python.exe starts another process, so that the folder tells instead of the process id.
 *
 * @param {ServerInfo} info
 * @param {number | undefined} pid
 * @returns {boolean}
 */
function isOurs(info, pid) {
  return process.platform === "win32" ? info.root_dir === inRoot("notebooks") : info.pid === pid;
}

/**
 * @param {ServerInfo} server
 * @returns {Promise<boolean>}
 */
async function answers({ url }) {
  try {
    return (await fetch(new URL("api", url), { signal: AbortSignal.timeout(2_000) })).status < 500;
  } catch {
    // A server with its own certificate, or one on an address that only others reach: it listens all the same.
    return url.startsWith("https:");
  }
}
