import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { npmCommand } from "../core/npm.mjs";
import { inRoot, stateFolder, venvPython } from "../core/paths.mjs";
import { pythonEnv } from "../python/env.mjs";
import { readPytest, readVitest } from "./reports.mjs";

/** Tests that take long lie in files named so; they run with `npm run test:full`. */
const longTest = /\.full\.test\.ts$/;
const longPythonTest = /^test_.*_full\.py$/;

/** Runs every lesson: what it finds is about the lessons. */
const lessonsTest = "test_lessons.py";

/** Under this configuration vitest runs the tests of `src/ops` inside a browser. */
const inBrowser = ["--config", "tests/browser/vitest.config.ts"];

/**
 * Which tests to run: the ordinary ones, all, only those that the ordinary run leaves out, or those of the kernel by
 * Jupyter's own client.
 *
 * @typedef {"ordinary" | "all" | "extra" | "conformance"} Extent
 */

/**
 * @param {Extent} extent
 * @param {string | undefined} chromium
 * @returns {import("./part.mjs").Part[]}
 */
export function testParts(extent, chromium) {
  mkdirSync(path.join(stateFolder, "reports"), { recursive: true });
  const env = {
    ...(chromium === undefined ? {} : { TWO_KERNELS_CHROMIUM: chromium }),
    ...(extent === "ordinary" ? {} : { TWO_KERNELS_FULL: "1" }),
  };
  const python = readdir("conformance").filter((file) => /^test_.*\.py$/.test(path.basename(file)));
  const pythonEnvironment = { ...env, ...pythonEnv, TMPDIR: process.env["TMPDIR"] };
  if (extent === "conformance") {
    const ofKernel = python.filter((file) => path.basename(file) !== lessonsTest);
    return [pytest("the kernel by Jupyter's own client", ofKernel, pythonEnvironment)];
  }
  if (extent === "extra") {
    const long = readdir(".").filter((file) => longTest.test(file));
    const longPython = python.filter((file) => longPythonTest.test(path.basename(file)));
    return [
      ...(long.length > 0 ? [vitest("long tests in TypeScript", long, env)] : []),
      ...(longPython.length > 0
        ? [pytest("long tests by Jupyter's own client", longPython, pythonEnvironment)]
        : []),
    ];
  }
  const whole = extent === "all";
  const exclude = whole ? [] : ["--exclude", "**/*.full.test.ts"];
  const chosen = python.filter((file) => whole || !longPythonTest.test(path.basename(file)));
  return [
    check(),
    vitest("tests in TypeScript", exclude, env),
    ...(chromium === undefined ? [] : [vitest("operations in a browser", inBrowser, env)]),
    ...(chosen.length > 0
      ? [pytest("tests by Jupyter's own client", chosen, pythonEnvironment)]
      : []),
  ];
}

/** @returns {import("./part.mjs").Part} */
function check() {
  const { program, args } = npmCommand();
  return {
    title: "format, lint, types, notebooks",
    program,
    args: [...args, "run", "--silent", "check"],
  };
}

/**
 * @param {string} title
 * @param {readonly string[]} choice files, or what to leave out
 * @param {NodeJS.ProcessEnv} env
 * @returns {import("./part.mjs").Part}
 */
function vitest(title, choice, env) {
  const report = path.join(stateFolder, "reports", `${title.replaceAll(" ", "-")}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    title,
    program: process.execPath,
    args: [inRoot("node_modules", "vitest", "vitest.mjs"), "run", ...reporters, ...choice],
    env,
    report,
    read: readVitest,
  };
}

/**
 * @param {string} title
 * @param {readonly string[]} files
 * @param {NodeJS.ProcessEnv} env
 * @returns {import("./part.mjs").Part}
 */
function pytest(title, files, env) {
  const report = path.join(stateFolder, "reports", "pytest.xml");
  return {
    title,
    program: venvPython,
    args: ["-m", "pytest", "-q", "-p", "no:cacheprovider", `--junitxml=${report}`, ...files],
    env,
    report,
    read: readPytest,
  };
}

/**
 * The files below a folder of tests, as paths from the checkout.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function readdir(folder) {
  try {
    const names = /** @type {string[]} */ (
      readdirSync(inRoot("tests", folder), { recursive: true })
    );
    return names.map((name) => path.join("tests", folder, name)).sort();
  } catch {
    return [];
  }
}
