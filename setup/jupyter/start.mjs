import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { root, stateFolder, venvPython } from "../core/paths.mjs";
import { Problem } from "../core/problem.mjs";
import { pythonEnv } from "../python/env.mjs";
import { untilRunning } from "./running.mjs";

/** How long Jupyter has to end by itself after Ctrl-C. */
const graceMs = 1_000;

/**
 * Starts JupyterLab on the lessons and stays until it ends.
 *
 * @param {readonly string[]} args passed through to JupyterLab
 * @param {import("./options.mjs").JupyterOptions} options what they say
 * @returns {Promise<number>} exit code
 * @throws {Problem} when it cannot start
 */
export async function startJupyter(args, options) {
  const tokenFile = writeToken();
  const server = spawn(venvPython, ["-m", "jupyterlab", ...ownArguments(options), ...args], {
    cwd: root,
    env: { ...process.env, ...environment(tokenFile) },
    stdio: "inherit",
    windowsHide: true,
  });
  const gone = new AbortController();
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : 0)));
  });
  const stopping = stopWithUs(server);
  const code = ended.finally(() => gone.abort());
  const info = await Promise.race([
    untilRunning(server.pid, gone.signal),
    code.then(() => undefined),
  ]);
  rmSync(tokenFile, { force: true });
  if (info !== undefined) {
    const token = info.token === "" ? "" : `?token=${info.token}`;
    console.log(`\nThe lessons: ${info.url}lab${token}\nStop with Ctrl-C.\n`);
  }
  const exit = await code;
  if (info === undefined && exit !== 0 && !stopping()) {
    throw new Problem(
      "JupyterLab did not start",
      "Its own message above says why; npm run doctor looks at the installation.",
    );
  }
  return stopping() ? 0 : exit;
}

/**
 * @param {import("./options.mjs").JupyterOptions} options
 * @returns {string[]}
 */
function ownArguments({ port }) {
  const fixedPort = port === undefined ? [] : ["--ServerApp.port_retries=0"];
  // Jupyter refuses to run as root unless told so; whoever runs npm as root has already decided.
  return process.getuid?.() === 0 ? ["--allow-root", ...fixedPort] : fixedPort;
}

/**
 * A token of our own, in a file that only the user reads: Jupyter then prints no second address, and no kernel finds the
 * token in its environment.
 *
 * @returns {string}
 */
function writeToken() {
  const file = path.join(stateFolder, `token-${process.pid}`);
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  return file;
}

/**
 * @param {string} tokenFile
 * @returns {NodeJS.ProcessEnv}
 */
function environment(tokenFile) {
  const { PYTHONHOME, PYTHONPATH, PYTHONNOUSERSITE, PYTHONUTF8 } = pythonEnv;
  const token = process.env["JUPYTER_TOKEN"] === undefined ? { JUPYTER_TOKEN_FILE: tokenFile } : {};
  return { PYTHONHOME, PYTHONPATH, PYTHONNOUSERSITE, PYTHONUTF8, ...token };
}

/**
 * A terminal sends Ctrl-C to Jupyter too, which then needs no second signal; whoever stops only this process stops Jupyter
 * through it.
 *
 * @param {import("node:child_process").ChildProcess} server
 * @returns {() => boolean} whether we were asked to stop
 */
function stopWithUs(server) {
  let asked = false;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      asked = true;
      setTimeout(() => server.kill("SIGTERM"), signal === "SIGINT" ? graceMs : 0);
    });
  }
  return () => asked;
}
