import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { root, venv, venvPython } from "../core/paths.mjs";

/** Where the environment is bound to: its scripts and the add-on hold this path. */
const place = `${process.platform}-${process.arch} ${root}`;
const mark = path.join(venv, "two-kernels.json");

/**
 * What names this very environment: steps that build on it key their stamps with it, so that a new one is filled again.
 *
 * @returns {string} empty when there is none, or it was made for another folder or machine
 */
export function environmentId() {
  try {
    const known = JSON.parse(readFileSync(mark, "utf8"));
    return known.place === place && existsSync(venvPython) ? known.id : "";
  } catch {
    return "";
  }
}

/**
 * Names an environment that has just been made.
 *
 * @returns {void}
 */
export function nameEnvironment() {
  writeFileSync(mark, `${JSON.stringify({ id: randomUUID(), place })}\n`);
}

/** @returns {void} */
export function removeEnvironment() {
  rmSync(venv, { recursive: true, force: true, maxRetries: 3 });
}
