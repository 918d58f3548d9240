import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "../core/hash.mjs";
import { inRoot, venv } from "../core/paths.mjs";

/** The pages that nbgrader, which the tests install, adds for graders: without a course they only print warnings. */
const nbgraderPages = Object.fromEntries(
  ["assignment_list", "course_list", "formgrader", "validate_assignment"].map((page) => [
    `nbgrader.server_extensions.${page}`,
    false,
  ]),
);

/** Exported pages have the sentences of their pictures: JupyterLab's own template leaves them out. */
const exported = { HTMLExporter: { template_name: "two-kernels" } };

/** What is written into .venv, by its path there: the kernel, and how JupyterLab behaves when it is started from here. */
const files = {
  "share/jupyter/kernels/two-kernels/kernel.json": {
    argv: [process.execPath, inRoot("dist", "kernel", "main.js"), "{connection_file}"],
    display_name: "TypeScript (Two Kernels)",
    language: "typescript",
    interrupt_mode: "message",
  },
  // Nothing asks the network for news or updates, and no pop-up asks whether it may.
  "share/jupyter/lab/settings/overrides.json": {
    "@jupyterlab/apputils-extension:notification": {
      checkForUpdates: false,
      doNotDisturbMode: false,
      fetchNews: "false",
    },
  },
  // JupyterLab runs a CommonJS script that lies in .venv: without this, Node takes it for a module of this package.
  "package.json": { private: true, type: "commonjs" },
  "share/jupyter/nbconvert/templates/two-kernels/conf.json": { base_template: "lab" },
  "share/jupyter/nbconvert/templates/two-kernels/index.html.j2": readFileSync(
    inRoot("setup", "jupyter", "nbconvert", "index.html.j2"),
    "utf8",
  ),
  "etc/jupyter/jupyter_nbconvert_config.json": exported,
  "etc/jupyter/jupyter_server_config.json": {
    ...exported,
    // Our own line says where the lessons are: Jupyter's thirty lines of greeting would hide it.
    Application: { log_level: "WARN" },
    LabApp: {
      check_for_updates_class: "jupyterlab.NeverCheckForUpdate",
      extension_manager: "readonly",
      news_url: null,
    },
    ServerApp: {
      // Ctrl-C stops the server without asking back.
      answer_yes: true,
      root_dir: inRoot("notebooks"),
      jpserver_extensions: nbgraderPages,
    },
  },
};

/**
 * The kernel's entry in .venv, and JupyterLab's settings.
 *
 * @type {import("../core/ensure.mjs").Step}
 */
export const kernelspec = {
  name: "kernelspec",
  title: "Jupyter kernel: TypeScript (Two Kernels)",
  key: () => hashOf([venv, JSON.stringify(files)]),
  isThere: () =>
    Object.entries(files).every(([place, content]) => readOrEmpty(place) === textOf(content)),
  async work() {
    for (const [place, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(venv, place)), { recursive: true });
      writeFileSync(path.join(venv, place), textOf(content));
    }
  },
};

/**
 * @param {unknown} content
 * @returns {string}
 */
function textOf(content) {
  return typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * @param {string} place
 * @returns {string}
 */
function readOrEmpty(place) {
  try {
    return readFileSync(path.join(venv, place), "utf8");
  } catch {
    return "";
  }
}
