import { backendRow } from "./backend.mjs";
import { firstLine } from "./ask.mjs";
import { jupyterRows } from "./jupyter.mjs";
import { checkNodeVersion } from "../core/node-version.mjs";
import { installHint } from "../core/install-hint.mjs";
import { npmCommand } from "../core/npm.mjs";
import { fromRoot } from "../core/paths.mjs";
import { nodePackages } from "../steps/node-packages.mjs";
import { addonFile, findCompiler } from "../tensorflow/compile.mjs";
import { findChromium } from "../testing/chromium.mjs";

/**
 * Everything the lessons and the tests need, as it is on this machine.
 *
 * @returns {import("./row.mjs").Row[]}
 */
export function examine() {
  return [
    required("Node", () => (checkNodeVersion(), process.versions.node)),
    required("npm", npmVersion),
    packagesRow(),
    ...jupyterRows(),
    compilerRow(),
    ...backendRow(),
    chromiumRow(),
  ];
}

/**
 * @param {string} name
 * @param {() => string} look
 * @returns {import("./row.mjs").Row}
 */
function required(name, look) {
  try {
    return { name, found: look() };
  } catch (error) {
    return { name, found: "missing", mend: /** @type {Error} */ (error).message, needed: true };
  }
}

/** @returns {string} */
function npmVersion() {
  const { program, args } = npmCommand();
  return firstLine(program, [...args, "--version"]);
}

/** @returns {import("./row.mjs").Row} */
function packagesRow() {
  const name = "Node packages";
  if (nodePackages.isThere()) return { name, found: "node_modules, as package-lock.json says" };
  return { name, found: "missing or incomplete", mend: "npm start", needed: true };
}

/** @returns {import("./row.mjs").Row} */
function compilerRow() {
  const name = "C++ compiler";
  const compiler = findCompiler();
  if (compiler !== undefined) return { name, found: firstLine(compiler) };
  const hint = installHint({ apt: "g++", dnf: "gcc-c++", brew: "gcc", other: "g++ or clang++" });
  return {
    name,
    found: `none (needed once, to build ${fromRoot(addonFile)})`,
    mend: `${hint}, then npm start`,
  };
}

/** @returns {import("./row.mjs").Row} */
function chromiumRow() {
  const chromium = findChromium();
  if (chromium !== undefined)
    return { name: "Chromium", found: `${firstLine(chromium)}, ${chromium} (tests only)` };
  const hint = installHint({
    apt: "chromium",
    dnf: "chromium",
    brew: "--cask chromium",
    other: "Chromium or Chrome",
  });
  return { name: "Chromium", found: "none (only the browser tests need it)", mend: hint };
}
