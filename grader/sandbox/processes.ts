import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Usage } from "./sandbox.ts";

/** Clock ticks a second and bytes a page, as Linux shows them to programs. */
const ticks = 100;
const page = 4096;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
  /** Own time and that of children that have ended, in ticks. */
  readonly time: number;
  readonly pages: number;
}

/**
 * Reads what processes use, from a folder such as `/proc`.
 *
 * @param root the process whose descendants count, itself included; without it all count
 * @returns undefined where there are none
 */
export function usageOf(folder: string, root?: number): Usage | undefined {
  const all = readProcesses(folder);
  const counted = root === undefined ? all : descendants(all, root);
  if (counted.length === 0) return undefined;
  const sum = (of: (process: Process) => number): number =>
    counted.reduce((total, process) => total + of(process), 0);
  return {
    seconds: sum(({ time }) => time) / ticks,
    memory: (sum(({ pages }) => pages) * page) / 1024 / 1024,
    processes: counted.filter(({ state }) => state !== "Z").length,
    active: counted.some(({ state }) => state === "R" || state === "D"),
  };
}

/** The ids of a process and of all that it started. */
export function processTree(root: number): number[] {
  return descendants(readProcesses("/proc"), root).map(({ pid }) => pid);
}

function readProcesses(folder: string): Process[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.filter((name) => /^\d+$/.test(name)).flatMap((name) => read(folder, name) ?? []);
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function read(folder: string, name: string): Process | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, name, "stat"), "latin1");
  } catch {
    return undefined;
  }
  // The program's name, in parentheses, may hold anything; after it stands the third field.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const field = (number: number): number => Number(fields[number - 3]);
  return {
    pid: Number(name),
    state: fields[0] ?? "",
    parent: field(4),
    time: field(14) + field(15) + field(16) + field(17),
    pages: field(24),
  };
}

function descendants(all: readonly Process[], root: number): Process[] {
  const found = all.filter(({ pid }) => pid === root);
  // What is added is visited too.
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}
