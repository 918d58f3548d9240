import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { diagnose } from "../core/diagnose.mjs";
import { hashFiles, hashOf } from "../core/hash.mjs";
import { inRoot, venv } from "../core/paths.mjs";
import { run } from "../core/run.mjs";

/** The renderer computes the frames of figures with the library's own functions. */
const sources = ["kernel/labextension", "src", "package.json", "package-lock.json"];

const built = inRoot("dist", "labextension");
const installed = path.join(venv, "share", "jupyter", "labextensions", "two-kernels");

/**
 * The extension of JupyterLab that draws figures, built and put where JupyterLab looks for it.
 *
 * @type {import("../core/ensure.mjs").Step}
 */
export const labextension = {
  name: "labextension",
  title: "JupyterLab extension: live figures",
  key: () => hashOf([venv, hashFiles(sources.map((place) => inRoot(place)))]),
  isThere: () =>
    existsSync(script(installed)) &&
    readFileSync(script(installed)).equals(readOrEmpty(script(built))),
  async work() {
    const tsx = inRoot("node_modules", "tsx", "dist", "cli.mjs");
    const builder = inRoot("kernel", "labextension", "build.ts");
    const outcome = await run(process.execPath, [tsx, builder], { log: "labextension" });
    if (!outcome.ok) {
      throw diagnose("esbuild", outcome, "Correct the source, then run this again.");
    }
    rmSync(installed, { recursive: true, force: true });
    cpSync(built, installed, { recursive: true });
  },
};

/**
 * What JupyterLab loads first; its name, and the names of what it loads, hold hashes of what is in them.
 *
 * @param {string} folder
 * @returns {string}
 */
function script(folder) {
  const text = readOrEmpty(path.join(folder, "package.json")).toString();
  if (text === "") return path.join(folder, "static", "none");
  return path.join(folder, JSON.parse(text).jupyterlab._build.load);
}

/**
 * @param {string} file
 * @returns {Buffer}
 */
function readOrEmpty(file) {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
