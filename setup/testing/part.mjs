import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { onInterrupt } from "../core/interrupt.mjs";
import { root } from "../core/paths.mjs";
import { noTests } from "./reports.mjs";

/**
 * One part of a test run: a command, and where its counts are read when it has any.
 *
 * @typedef {object} Part
 * @property {string} title
 * @property {string} program
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [report] file that the command writes
 * @property {(file: string) => import("./reports.mjs").Counts | undefined} [read]
 */

/**
 * @typedef {{ title: string, ok: boolean, seconds: number, counts: import("./reports.mjs").Counts }} PartResult
 */

/**
 * Runs a part with its output on the terminal. A part that fails without a failed test of its own counts as one failure,
 * so that the closing line never says less than the exit code.
 *
 * @param {Part} part
 * @returns {Promise<PartResult>}
 */
export async function runPart(part) {
  const { title, report } = part;
  console.log(`\n== ${title}`);
  if (report !== undefined) rmSync(report, { force: true });
  const started = Date.now();
  const code = await exitCode(part);
  const counts = (report === undefined ? undefined : part.read?.(report)) ?? noTests;
  const ok = code === 0;
  const failed = ok ? counts.failed : Math.max(1, counts.failed);
  return { title, ok, seconds: (Date.now() - started) / 1000, counts: { ...counts, failed } };
}

/**
 * @param {Part} part
 * @returns {Promise<number>}
 */
function exitCode({ program, args, env }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const forget = onInterrupt(() => child.kill("SIGTERM"));
    const end = (/** @type {number} */ code) => {
      forget();
      resolve(code);
    };
    child.on("error", (error) => {
      console.error(error.message);
      end(127);
    });
    child.on("exit", (code) => end(code ?? 1));
  });
}
