import { mkdirSync, rmSync } from "node:fs";
import { diagnose } from "../core/diagnose.mjs";
import { inRoot, scratchFolder, venvPython } from "../core/paths.mjs";
import { run } from "../core/run.mjs";
import { pythonEnv } from "./env.mjs";
import { knownUv } from "./fetched-uv.mjs";

/**
 * @typedef {object} InstallOptions
 * @property {string} log
 * @property {(text: string) => void} show
 * @property {boolean} [alone] without the packages that the listed ones ask for
 * @property {boolean} [anew] over whatever is there: an earlier installation was cut short
 */

/**
 * Installs a lock file into .venv: with uv where it is known, which is several times faster, else with pip.
 *
 * @param {string} lock name of a file in setup/python
 * @param {InstallOptions} options
 * @returns {Promise<void>}
 * @throws {import("../core/problem.mjs").Problem}
 */
export async function installLock(lock, { log, show, alone = false, anew = false }) {
  const uv = knownUv();
  mkdirSync(scratchFolder, { recursive: true });
  const common = [
    "--require-hashes",
    ...(alone ? ["--no-deps"] : []),
    "-r",
    inRoot("setup", "python", lock),
  ];
  const [program, args] =
    uv !== undefined
      ? [
          uv,
          ["pip", "install", "--python", venvPython, ...(anew ? ["--reinstall"] : []), ...common],
        ]
      : [venvPython, ["-m", "pip", "install", ...(anew ? ["--ignore-installed"] : []), ...common]];
  const outcome = await run(program, args, { log, env: pythonEnv, onLine: show });
  rmSync(scratchFolder, { recursive: true, force: true });
  if (!outcome.ok) throw diagnose(`${uv === undefined ? "pip" : "uv"} install of ${lock}`, outcome);
}
