import { existsSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { hashFiles, hashOf } from "../core/hash.mjs";
import { fromRoot, inRoot } from "../core/paths.mjs";
import { run } from "../core/run.mjs";
import { installHint } from "../core/install-hint.mjs";
import { addonFile, compileAddon, findCompiler, ownOps } from "../tensorflow/compile.mjs";
import { installOfficial } from "../tensorflow/official.mjs";
import { libraries } from "../tensorflow/platform.mjs";
import { environmentId } from "../python/environment.mjs";

const slower = "Networks will train more slowly, on WebAssembly";

/** What the compiled add-on depends on. */
const sources = [
  inRoot("node_modules", "@tensorflow", "tfjs-node", "package.json"),
  inRoot("node_modules", "@tensorflow", "tfjs-node", "binding"),
  inRoot("node_modules", "node-api-headers", "package.json"),
  inRoot("setup", "python", "tensorflow.txt"),
  inRoot("setup", "tensorflow", "compile.mjs"),
  ownOps,
];

/**
 * A compiler counts only while there is no add-on: one that appears is worth a new attempt, one that goes takes nothing.
 *
 * @returns {string}
 */
function means() {
  return existsSync(addonFile) ? "built" : (findCompiler() ?? "none");
}

/**
 * tfjs-node's add-on, compiled against the TensorFlow in .venv, or, where that cannot be, as its authors have built it;
 * tried in a process of its own. Without it the library
 * takes another backend, so that what goes wrong here is told and does not stop the set-up.
 *
 * @type {import("../core/ensure.mjs").Step}
 */
export const addon = {
  name: "addon",
  title: "TensorFlow add-on of tfjs-node: compiling, about 15 s",
  key: () =>
    hashOf([
      environmentId(),
      means(),
      // It is compiled for the processor it is to run on, and for every Node: N-API stays as it is.
      cpus()[0]?.model ?? "",
      ...libraries(),
      hashFiles(sources),
    ]),
  isThere: () => existsSync(addonFile),
  async work({ show }) {
    rmSync(addonFile, { force: true });
    const lacking = await build(show);
    if (lacking !== undefined && !(await installOfficial(show))) return `left out: ${lacking}`;
    show("a matrix product, as a trial");
    const trial = await run(process.execPath, [inRoot("setup", "tensorflow", "probe.mjs")], {
      log: "addon",
    });
    if (trial.ok) return undefined;
    // An add-on that crashes would take a student's session with it; one that is missing only makes it slower.
    rmSync(addonFile, { force: true });
    return `left out: it does not run on this machine. ${slower}. Log: ${fromRoot(trial.log)}`;
  },
};

/**
 * Compiles the add-on.
 *
 * @param {(text: string) => void} show
 * @returns {Promise<string | undefined>} why it could not be, and what to do
 */
async function build(show) {
  if (libraries().length === 0) return `there is no TensorFlow to link it to. ${slower}`;
  const compiler = findCompiler();
  if (compiler === undefined) {
    const hint = installHint({
      apt: "g++",
      dnf: "gcc-c++",
      brew: "gcc",
      other: "a C++ compiler",
    });
    return `there is no C++ compiler. ${slower}. ${hint}, then run this again`;
  }
  const compiled = await compileAddon(compiler, show);
  if (compiled.ok) return undefined;
  return `it does not compile here. ${slower}. Log: ${fromRoot(compiled.log)}`;
}
