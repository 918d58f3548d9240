import { existsSync } from "node:fs";
import { ask } from "./ask.mjs";
import { venvPython } from "../core/paths.mjs";
import { findPython } from "../python/find.mjs";
import { environmentId } from "../python/environment.mjs";

/** Asked of .venv's own Python, so that the answer is what JupyterLab will find. */
const question = `
import json, platform
from importlib.metadata import version
from jupyter_client.kernelspec import KernelSpecManager
answer = {"python": platform.python_version(), "jupyterlab": version("jupyterlab")}
try:
    spec = KernelSpecManager().get_kernel_spec("two-kernels")
    answer["kernel"] = {"name": spec.display_name, "folder": spec.resource_dir, "argv": spec.argv}
except Exception:
    pass
print(json.dumps(answer))
`;

/**
 * Python, JupyterLab and our kernel's entry.
 *
 * @returns {import("./row.mjs").Row[]}
 */
export function jupyterRows() {
  const answer = environmentId() === "" ? undefined : parse(ask(venvPython, ["-c", question]).out);
  if (answer === undefined) return [bareRow(), missing("JupyterLab"), missing("kernel")];
  return [
    { name: "Python", found: `${answer.python}, in .venv` },
    { name: "JupyterLab", found: answer.jupyterlab },
    kernelRow(answer.kernel),
  ];
}

/**
 * @typedef {{ name: string, folder: string, argv: string[] }} Kernel
 * @param {string} text
 * @returns {{ python: string, jupyterlab: string, kernel?: Kernel } | undefined}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns {import("./row.mjs").Row} the Python that an environment would be made from */
function bareRow() {
  try {
    const python = findPython();
    return {
      name: "Python",
      found: `${python.version}, ${python.program}; no .venv yet`,
      mend: "npm start",
      needed: true,
    };
  } catch (error) {
    return {
      name: "Python",
      found: "missing",
      mend: /** @type {Error} */ (error).message,
      needed: true,
    };
  }
}

/**
 * @param {string} name
 * @returns {import("./row.mjs").Row}
 */
function missing(name) {
  const redo = ["python-environment", "kernelspec"];
  return { name, found: "not installed", mend: "npm start", needed: true, redo };
}

/**
 * @param {Kernel | undefined} kernel
 * @returns {import("./row.mjs").Row}
 */
function kernelRow(kernel) {
  if (kernel === undefined) return missing("kernel");
  const lost = kernel.argv.slice(0, 2).find((file) => !existsSync(file));
  if (lost === undefined) return { name: "kernel", found: `${kernel.name}, ${kernel.folder}` };
  return {
    name: "kernel",
    found: `its entry names ${lost}, which is gone`,
    mend: "npm start",
    needed: true,
  };
}
