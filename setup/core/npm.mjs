import { existsSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";
import { which } from "./which.mjs";

/**
 * How to run npm: its script with our Node, since spawning `npm.cmd` fails on Windows (Node 20.12.2 and later).
 *
 * @returns {{ program: string, args: string[] }}
 * @throws {Problem} when there is no npm
 */
export function npmCommand() {
  const calledBy = process.env["npm_execpath"] ?? "";
  const besideNode = path.join(
    path.dirname(process.execPath),
    "node_modules",
    "npm",
    "bin",
    "npm-cli.js",
  );
  const script = /npm-cli\.c?js$/.test(calledBy) ? calledBy : besideNode;
  if (existsSync(script)) return { program: process.execPath, args: [script] };
  const onPath = process.platform === "win32" ? undefined : which("npm");
  if (onPath !== undefined) return { program: onPath, args: [] };
  throw new Problem(
    "npm was not found",
    "Install it beside Node (Debian: sudo apt install npm), then run this again.",
  );
}
