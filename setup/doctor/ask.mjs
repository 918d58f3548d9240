import { spawnSync } from "node:child_process";
import { root } from "../core/paths.mjs";
import { pythonEnv } from "../python/env.mjs";

const longestMs = 60_000;

/**
 * Runs a program for its answer.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {{ ok: boolean, out: string, err: string }}
 */
export function ask(program, args) {
  const env = { ...process.env, ...pythonEnv, TMPDIR: process.env["TMPDIR"] };
  const answer = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    env,
    timeout: longestMs,
    windowsHide: true,
  });
  return { ok: answer.status === 0, out: answer.stdout ?? "", err: answer.stderr ?? "" };
}

/**
 * The first line of what a program says, for its version.
 *
 * @param {string} program
 * @param {readonly string[]} [args]
 * @returns {string}
 */
export function firstLine(program, args = ["--version"]) {
  return ask(program, args).out.trim().split("\n")[0] ?? "";
}
