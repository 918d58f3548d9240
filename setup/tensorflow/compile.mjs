import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { inRoot } from "../core/paths.mjs";
import { run } from "../core/run.mjs";
import { which } from "../core/which.mjs";
import { libraries } from "./platform.mjs";

export const tfjsNode = inRoot("node_modules", "@tensorflow", "tfjs-node");

/** Where tfjs-node 4.22 looks for its add-on. */
export const addonFile = path.join(tfjsNode, "lib", "napi-v8", "tfjs_binding.node");

/**
 * @returns {string | undefined} the C++ compiler
 */
export function findCompiler() {
  return [process.env["CXX"] ?? "", "g++", "c++", "clang++"]
    .filter(Boolean)
    .map(which)
    .find(Boolean);
}

/** Ops of our own for TensorFlow, linked into the same add-on: see its README. */
export const ownOps = inRoot("src", "node", "tensorflow", "native");

/**
 * The add-on runs on the machine that compiled it, so that our ops may use all of its processor; they count on
 * multiply-adds in one instruction, which ISO C++ leaves out.
 */
const optimisation = [
  "-O3",
  "-fno-math-errno",
  "-fno-trapping-math",
  "-ffp-contract=fast",
  ...(process.platform === "linux" ? ["-march=native"] : []),
];

/**
 * tfjs-node's add-on with our ops, or, should a compiler refuse those, without.
 *
 * @param {string} compiler
 * @param {(text: string) => void} show
 * @returns {Promise<import("../core/run.mjs").Outcome>}
 */
export async function compileAddon(compiler, show) {
  const whole = await compile(compiler, show, [...optimisation, path.join(ownOps, "ops.cc")]);
  return whole.ok ? whole : compile(compiler, show, ["-O2"]);
}

/**
 * Compiles tfjs-node's two sources against the wheel's headers and libraries. The libraries are found again by their
 * full path (rpath), never by a link to them: a GPU wheel's own paths are relative to where it lies.
 *
 * @param {string} compiler
 * @param {(text: string) => void} show
 * @param {readonly string[]} more
 * @returns {Promise<import("../core/run.mjs").Outcome>}
 */
async function compile(compiler, show, more) {
  const engine = libraries();
  const folder = path.dirname(engine[0] ?? "");
  const includes = [
    inRoot("node_modules", "node-api-headers", "include"),
    path.join(folder, "include"),
  ];
  const unfinished = `${addonFile}.${process.pid}.new`;
  mkdirSync(path.dirname(addonFile), { recursive: true });
  show(path.basename(compiler));
  const outcome = await run(
    compiler,
    [
      ...["-std=c++17", "-shared", "-fPIC", "-pthread", "-DNAPI_VERSION=8", ...more],
      ...includes.map((place) => `-I${place}`),
      ...["tfjs_backend.cc", "tfjs_binding.cc"].map((name) => path.join(tfjsNode, "binding", name)),
      ...["-o", unfinished, ...engine, "-Xlinker", "-rpath", "-Xlinker", folder],
      // Node itself brings the N-API symbols; Apple's linker wants to be told.
      ...(process.platform === "darwin" ? ["-undefined", "dynamic_lookup"] : []),
    ],
    { log: "addon", onLine: show },
  );
  if (outcome.ok) renameSync(unfinished, addonFile);
  else rmSync(unfinished, { force: true });
  return outcome;
}
