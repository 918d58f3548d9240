import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout: every other place is found from here, so that a clone works wherever it lies. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

const windows = process.platform === "win32";

/** What set-up itself keeps: stamps, logs, the lock. */
export const stateFolder = path.join(root, ".setup");
export const logFolder = path.join(stateFolder, "logs");

/** Where pip unpacks: a wheel of a few hundred megabytes does not fit every machine's /tmp. */
export const scratchFolder = path.join(stateFolder, "tmp");

export const venv = path.join(root, ".venv");
export const venvPython = path.join(venv, windows ? "Scripts/python.exe" : "bin/python");

/**
 * A path below the checkout.
 *
 * @param {...string} parts
 * @returns {string}
 * @example inRoot("dist", "kernel", "main.js")
 */
export function inRoot(...parts) {
  return path.join(root, ...parts);
}

/**
 * A path as a person would type it in the checkout.
 *
 * @param {string} file
 * @returns {string}
 */
export function fromRoot(file) {
  return path.relative(root, file) || ".";
}
