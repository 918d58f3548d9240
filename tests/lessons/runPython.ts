import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const installed = process.platform === "win32" ? ".venv/Scripts/python.exe" : ".venv/bin/python";

/**
 * Runs a script with the Python that set-up installs, which has jupytext and nbformat; the variable
 * TWO_KERNELS_PYTHON names another.
 *
 * @returns what the script wrote to its standard output
 */
export function runPython(script: string, input: string): string {
  const python = process.env.TWO_KERNELS_PYTHON ?? resolve(root, installed);
  return execFileSync(python, ["-c", script], { input, encoding: "utf8", cwd: root });
}
