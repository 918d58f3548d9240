import { spawnSync } from "node:child_process";
import { Problem } from "../core/problem.mjs";
import { which } from "../core/which.mjs";
import { installHint } from "../core/install-hint.mjs";
import { pythonEnv } from "./env.mjs";

/** What the lock files were resolved for; TensorFlow has wheels up to the last of them. */
const oldest = 10;
const newest = 13;

const names = ["python3", "python", ...[13, 12, 11, 10].map((minor) => `python3.${minor}`), "py"];

/**
 * A Python on this machine.
 *
 * @typedef {object} Python
 * @property {string} program its full path
 * @property {string} version as in "3.11.7"
 * @property {number} minor
 * @property {boolean} canMakeVenv whether venv and pip's bootstrap are there: Debian ships them apart
 */

const question =
  "import sys, json, platform; from importlib.util import find_spec as f; " +
  "print(json.dumps([sys.executable, platform.python_version(), sys.version_info[:2], bool(f('venv') and f('ensurepip'))]))";

/**
 * The Python to build on: the first in 3.10 to 3.13, else a newer one (for which TensorFlow may have no wheel yet).
 *
 * @returns {Python}
 * @throws {Problem} when there is none, or only older ones
 */
export function findPython() {
  /** @type {Python[]} */
  const found = [];
  for (const name of names) {
    const python = ask(name);
    if (python !== undefined) found.push(python);
    if (python !== undefined && python.minor >= oldest && python.minor <= newest) return python;
  }
  const newer = found.find(({ minor }) => minor > newest);
  if (newer !== undefined) return newer;
  const what =
    found.length === 0 ? "no Python was found" : `Python ${found[0]?.version} is too old`;
  const hint = installHint({
    apt: "python3 python3-venv",
    dnf: "python3",
    brew: "python@3.13",
    other: "Python 3.13",
  });
  throw new Problem(
    `${what}, and JupyterLab needs 3.${oldest} or newer`,
    `${hint}, then run this again.`,
  );
}

/**
 * @param {string} name
 * @returns {Python | undefined}
 */
function ask(name) {
  const program = which(name);
  if (program === undefined) return undefined;
  const launcher = name === "py" ? ["-3"] : [];
  const answer = spawnSync(program, [...launcher, "-c", question], {
    encoding: "utf8",
    env: { ...process.env, ...pythonEnv },
    timeout: 20_000,
    windowsHide: true,
  });
  try {
    const [executable, version, [major, minor], canMakeVenv] = JSON.parse(answer.stdout);
    return major === 3 ? { program: executable, version, minor, canMakeVenv } : undefined;
  } catch {
    return undefined;
  }
}
