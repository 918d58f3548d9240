import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { causeOf } from "./diagnose.mjs";
import { keepOutsideHome } from "./home.mjs";
import { fromRoot, logFolder } from "./paths.mjs";
import { Problem } from "./problem.mjs";

/**
 * Runs a command of set-up: its result is the exit code, and a failure is one line on stderr, never a stack trace.
 *
 * @param {() => Promise<number>} command
 * @returns {Promise<void>}
 */
export async function main(command) {
  keepOutsideHome();
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(`two-kernels: ${error instanceof Problem ? error.message : unexpected(error)}`);
  }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function unexpected(error) {
  const [text, stack] =
    error instanceof Error ? [error.message, error.stack] : [String(error), String(error)];
  const log = path.join(logFolder, "unexpected.log");
  const full = /^ENOSPC/.test(text) ? causeOf(text) : undefined;
  if (full !== undefined) return `${full.what}. ${full.remedy}`;
  try {
    mkdirSync(logFolder, { recursive: true });
    writeFileSync(log, `${stack}\n`);
  } catch {
    return `${text}. The checkout cannot be written to: make this folder yours, or clone where you may write.`;
  }
  return `${text}. Run it again; if it stays, report it with ${fromRoot(log)}.`;
}
