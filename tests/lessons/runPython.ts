import { execFileSync } from "node:child_process";
import { delimiter, dirname, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const installed = process.platform === "win32" ? ".venv/Scripts/python.exe" : ".venv/bin/python";

/**
 * Runs a script with the Python that set-up installs, which has jupytext, nbformat and nbgrader; the variable
 * TWO_KERNELS_PYTHON names another. Its commands are found first, as in an environment that is active.
 *
 * @returns what the script wrote to its standard output
 */
export function runPython(script: string, input: string): string {
  const python = process.env.TWO_KERNELS_PYTHON ?? resolve(root, installed);
  const env = { ...process.env, PATH: [dirname(python), process.env.PATH].join(delimiter) };
  return execFileSync(python, ["-c", script], { input, encoding: "utf8", cwd: root, env });
}
