import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stateFolder } from "./paths.mjs";

/**
 * What is known of a step: the key of the inputs it was done for, or that it was begun and not ended.
 *
 * @typedef {object} Stamp
 * @property {string} [key] hash of the inputs of the finished work
 * @property {string} [note] what the step left out, and why
 * @property {boolean} [begun] the work was started; a stamp that still says so was interrupted
 */

/**
 * @param {string} step
 * @returns {Stamp}
 */
export function readStamp(step) {
  try {
    return JSON.parse(readFileSync(stampFile(step), "utf8"));
  } catch {
    return {};
  }
}

/**
 * Written under another name first: a reader sees the old stamp or the new one, never half of one.
 *
 * @param {string} step
 * @param {Stamp} stamp
 * @returns {void}
 */
export function writeStamp(step, stamp) {
  const file = stampFile(step);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(stamp)}\n`);
  renameSync(`${file}.new`, file);
}

/**
 * @param {string} step
 * @returns {string}
 */
function stampFile(step) {
  return path.join(stateFolder, "stamps", `${step}.json`);
}
