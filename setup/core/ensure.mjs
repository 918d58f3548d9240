import { rmSync } from "node:fs";
import path from "node:path";
import { takeLock } from "./lock.mjs";
import { logFolder } from "./paths.mjs";
import { startProgress } from "./progress.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

/**
 * A part of the installation that is done once and again when its inputs change.
 *
 * @typedef {object} Step
 * @property {string} name of its stamp and its log
 * @property {string} title
 * @property {() => string} key hash of everything the result depends on
 * @property {() => boolean} isThere whether what the step makes still exists: a user may have deleted it
 * @property {(work: Work) => Promise<string | void>} work returns a note when something was left out, with the reason
 */

/**
 * @typedef {object} Work
 * @property {(text: string) => void} show progress
 * @property {boolean} interrupted whether an earlier attempt began and did not end: what it left is not to be trusted
 * @property {string | undefined} previousKey what the step was last finished for
 */

/**
 * Does the steps whose result is missing or out of date, in order. Quick and silent when there is nothing to do.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<void>}
 * @throws {import("./problem.mjs").Problem} when a step fails
 */
export async function ensure(steps) {
  if (steps.every(isDone)) return;
  const release = await takeLock();
  try {
    for (const [index, step] of steps.entries()) {
      if (isDone(step)) continue;
      console.log(`[${index + 1}/${steps.length}] ${step.title}`);
      await doStep(step);
    }
  } finally {
    release();
  }
}

/**
 * @param {Step} step
 * @returns {boolean}
 */
function isDone(step) {
  const stamp = readStamp(step.name);
  return (
    stamp.begun !== true && stamp.key === step.key() && (stamp.note !== undefined || step.isThere())
  );
}

/**
 * @param {Step} step
 * @returns {Promise<void>}
 */
async function doStep(step) {
  const { key: previousKey, begun } = readStamp(step.name);
  const started = Date.now();
  rmSync(path.join(logFolder, `${step.name}.log`), { force: true });
  writeStamp(step.name, { begun: true });
  const progress = startProgress();
  let note;
  try {
    note =
      (await step.work({ show: progress.show, interrupted: begun === true, previousKey })) ??
      undefined;
  } catch (error) {
    // The installer ended by itself and left a whole, if incomplete, state: only a killed one is not to be trusted.
    writeStamp(step.name, {});
    throw error;
  } finally {
    progress.end();
  }
  writeStamp(step.name, note === undefined ? { key: step.key() } : { key: step.key(), note });
  if (note !== undefined) console.log(`      ${note}`);
  console.log(`      done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
