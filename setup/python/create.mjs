import { diagnose } from "../core/diagnose.mjs";
import { installHint } from "../core/install-hint.mjs";
import { venv } from "../core/paths.mjs";
import { Problem } from "../core/problem.mjs";
import { run } from "../core/run.mjs";
import { pythonEnv } from "./env.mjs";
import { fetchUv, knownUv } from "./fetched-uv.mjs";
import { findPython } from "./find.mjs";

const options = { log: "python-environment", env: pythonEnv };

/**
 * Makes .venv by the first way that this machine offers: uv on PATH, Python's own venv, uv fetched with pip.
 *
 * @param {(text: string) => void} show progress
 * @returns {Promise<void>}
 * @throws {Problem}
 */
export async function createEnvironment(show) {
  const python = findPython();
  show(`.venv from Python ${python.version}`);
  const uv = knownUv();
  if (uv !== undefined && (await makeWithUv(uv, python))) return;
  if (python.canMakeVenv) {
    const outcome = await run(python.program, ["-m", "venv", venv], options);
    if (outcome.ok) return;
    throw diagnose("python3 -m venv", outcome, venvRemedy());
  }
  show("uv, since this Python cannot make environments");
  const fetched = (await fetchUv(python)) ? knownUv() : undefined;
  if (fetched !== undefined && (await makeWithUv(fetched, python))) return;
  throw new Problem(
    `Python ${python.version} cannot make environments (no venv, no uv)`,
    venvRemedy(),
  );
}

/**
 * @param {string} uv
 * @param {import("./find.mjs").Python} python
 * @returns {Promise<boolean>}
 */
async function makeWithUv(uv, python) {
  return (await run(uv, ["venv", "--clear", "--python", python.program, venv], options)).ok;
}

/** @returns {string} */
function venvRemedy() {
  const hint = installHint({
    apt: "python3-venv",
    dnf: "python3-pip",
    brew: "python",
    other: "Python with pip and venv",
  });
  return `${hint}, then run this again.`;
}
