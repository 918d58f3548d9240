import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { onInterrupt } from "./interrupt.mjs";
import { noteChild } from "./lock.mjs";
import { logFolder, root } from "./paths.mjs";

/** Enough for a diagnosis: the whole output is in the log. */
const tailLength = 20_000;

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} output the end of stdout and stderr together
 * @property {string} log where all of it is
 */

/**
 * @typedef {object} RunOptions
 * @property {string} log name of the log, without ending; several commands of a step share one
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {(line: string) => void} [onLine] takes each line of output as it comes
 * @property {string} [cwd] the checkout if left out
 * @property {number} [limitMs] after which the program is stopped, and has failed
 */

/**
 * Runs a program to its end, its output in a log, in a process group of its own so that stopping us stops all of it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<Outcome>}
 * @example await run("g++", ["--version"], { log: "addon" });
 */
export function run(program, args, options) {
  mkdirSync(logFolder, { recursive: true });
  const log = path.join(logFolder, `${options.log}.log`);
  const file = createWriteStream(log, { flags: "a" });
  // On a full disk the log ends; the program's own words, or the next thing that is written, say why.
  file.on("error", () => undefined);
  file.write(`\n$ ${[program, ...args].join(" ")}\n`);
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  noteChild(child.pid);
  const forget = onInterrupt(() => stopGroup(child.pid));
  const limit =
    options.limitMs === undefined
      ? undefined
      : setTimeout(() => stopGroup(child.pid), options.limitMs);
  let output = "";
  /** @param {Buffer} chunk */
  const take = (chunk) => {
    file.write(chunk);
    const text = chunk.toString();
    output = (output + text).slice(-tailLength);
    for (const line of text.split(/[\r\n]+/)) if (line.trim() !== "") options.onLine?.(line.trim());
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  return new Promise((resolve) => {
    /** @param {boolean} ok */
    const end = (ok) => {
      forget();
      clearTimeout(limit);
      noteChild(undefined);
      file.end(() => resolve({ ok, output, log }));
    };
    child.on("error", (error) => {
      output += error.message;
      file.write(`${error.message}\n`);
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}

/**
 * @param {number | undefined} pid
 * @returns {void}
 */
function stopGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGTERM");
  } catch {
    // It has ended by itself.
  }
}
