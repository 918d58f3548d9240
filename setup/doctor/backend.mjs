import { existsSync } from "node:fs";
import { ask } from "./ask.mjs";
import { inRoot } from "../core/paths.mjs";
import { readStamp } from "../core/stamp.mjs";
import { installedWheel } from "../tensorflow/wheel.mjs";

/**
 * What the library says of the backend that it has just loaded.
 *
 * @typedef {{ backend: string, device: string, tensorflow?: string, reason: string }} Backend
 */

/**
 * TensorFlow and the backend that training will use, found by loading it in a process of its own.
 *
 * @returns {import("./row.mjs").Row[]}
 */
export function backendRow() {
  if (!existsSync(inRoot("dist", "library", "node.js"))) {
    return [
      { name: "backend", found: "the library is not built", mend: "npm start", needed: true },
    ];
  }
  const answer = ask(process.execPath, [inRoot("setup", "doctor", "backend-probe.mjs")]);
  const backend = answer.ok ? parse(answer.out) : undefined;
  if (backend === undefined) return [failedRow(answer.err)];
  return [
    tensorflowRow(backend),
    { name: "backend", found: `${backend.backend} on ${backend.device}: ${backend.reason}` },
  ];
}

/**
 * @param {string} out
 * @returns {Backend | undefined}
 */
function parse(out) {
  try {
    return JSON.parse(out.trim().split("\n").at(-1) ?? "");
  } catch {
    return undefined;
  }
}

/**
 * @param {string} err
 * @returns {import("./row.mjs").Row}
 */
function failedRow(err) {
  const why =
    err
      .split("\n")
      .find((line) => /error/i.test(line))
      ?.trim() ?? "its process ended without an answer";
  return {
    name: "backend",
    found: `none could be loaded: ${why}`,
    mend: "npm run doctor -- --fix",
    needed: true,
    redo: ["node-packages", "build", "tensorflow", "addon"],
  };
}

/**
 * @param {Backend} backend
 * @returns {import("./row.mjs").Row}
 */
function tensorflowRow({ tensorflow, device }) {
  const name = "TensorFlow";
  if (tensorflow !== undefined) return { name, found: `${tensorflow}${buildOf(device)}` };
  const note = readStamp("tensorflow").note ?? readStamp("addon").note ?? "not installed";
  const redo = ["tensorflow", "addon"];
  return { name, found: note, mend: "npm run doctor -- --fix, once the reason is gone", redo };
}

/**
 * @param {string} device what TensorFlow computes on; a processor is told with its cores
 * @returns {string}
 */
function buildOf(device) {
  if (installedWheel() !== "gpu") return "";
  return / cores?$/.test(device) ? ", GPU build, no device" : ", GPU build";
}
