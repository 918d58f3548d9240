import { mkdirSync } from "node:fs";
import path from "node:path";
import { inRoot, scratchFolder, stateFolder } from "../core/paths.mjs";
import { run } from "../core/run.mjs";
import { isProgram, which } from "../core/which.mjs";
import { pythonEnv } from "./env.mjs";

const folder = path.join(stateFolder, "uv");
const fetched = path.join(folder, "bin", process.platform === "win32" ? "uv.exe" : "uv");

/**
 * The uv to use: the user's, else the one that set-up has fetched before.
 *
 * @returns {string | undefined}
 */
export function knownUv() {
  return which("uv") ?? (isProgram(fetched) ? fetched : undefined);
}

/**
 * Puts uv beside the checkout's other tools, with the pip of a Python that cannot make environments itself.
 *
 * @param {import("./find.mjs").Python} python
 * @returns {Promise<boolean>} whether uv is there now
 */
export async function fetchUv(python) {
  mkdirSync(scratchFolder, { recursive: true });
  const args = ["-m", "pip", "install", "--require-hashes", "--upgrade", "--target", folder];
  const outcome = await run(python.program, [...args, "-r", inRoot("setup", "python", "uv.txt")], {
    log: "python-environment",
    env: pythonEnv,
  });
  return outcome.ok && isProgram(fetched);
}
