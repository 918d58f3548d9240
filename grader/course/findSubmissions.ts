import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { largestNotebook } from "../notebook/readNotebook.ts";
import type { Layout } from "./layout.ts";

/** A file that a student handed in for a notebook, or why there is none. */
export interface Submission {
  readonly student: string;
  readonly notebook: string;
  readonly file: { readonly bytes: Buffer } | { readonly problem: string };
  /** When the file came to this file system, in milliseconds since 1970; a student cannot choose it. */
  readonly received?: number;
  readonly remarks: readonly string[];
}

/** The students who handed something in for an assignment, in order. */
export function studentsWith({ submitted }: Layout, assignment: string): string[] {
  return list(submitted)
    .filter((student) => isFolder(join(submitted, student, assignment)))
    .sort();
}

/** What a student handed in, for each notebook of the assignment. */
export function submissionsOf(
  { submitted }: Layout,
  student: string,
  assignment: string,
  notebooks: readonly string[],
): Submission[] {
  const folder = join(submitted, student, assignment);
  const files = list(folder).sort();
  return notebooks.map((notebook) => {
    const name = chosen(files, notebook, notebooks.length === 1);
    if (name === undefined) {
      return { student, notebook, file: { problem: missing(files, notebook) }, remarks: [] };
    }
    const remarks =
      name === `${notebook}.ipynb` ? [] : [`the file is called ${JSON.stringify(name)}`];
    return { student, notebook, remarks, ...readRegular(join(folder, name)) };
  });
}

/** The file of that name; where an assignment has one notebook and a student one, that one by any name. */
function chosen(files: readonly string[], notebook: string, alone: boolean): string | undefined {
  if (files.includes(`${notebook}.ipynb`)) return `${notebook}.ipynb`;
  const notebooks = files.filter((file) => file.toLowerCase().endsWith(".ipynb"));
  return alone && notebooks.length === 1 ? notebooks[0] : undefined;
}

function missing(files: readonly string[], notebook: string): string {
  const archive = files.find((file) => /\.(zip|tar|gz|tgz|7z|rar)$/i.test(file));
  const names = files.slice(0, 5).map((file) => JSON.stringify(file));
  const there = files.length === 0 ? "the folder is empty" : `there is ${names.join(", ")}`;
  return archive === undefined
    ? `expected ${notebook}.ipynb, but ${there}`
    : `expected ${notebook}.ipynb, but ${there}: archives are not unpacked, unpack it yourself or ask for the notebook`;
}

/** Reads a file that is no link, nor a pipe or a device; no more of it than a notebook may have. */
function readRegular(path: string): Pick<Submission, "file" | "received"> {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem =
      code === "ELOOP" ? "it is a link, not a file" : `it cannot be read (${code ?? "unknown"})`;
    return { file: { problem } };
  }
  try {
    const { size, ctimeMs, isFile } = statOf(file);
    if (!isFile) return { file: { problem: "it is no file" }, received: ctimeMs };
    if (size > largestNotebook) {
      const has = Math.round(size / 1024 / 1024);
      const most = largestNotebook / 1024 / 1024;
      return {
        file: { problem: `it has ${has} MB, more than ${most}: clear its outputs` },
        received: ctimeMs,
      };
    }
    return { file: { bytes: readFileSync(file) }, received: ctimeMs };
  } finally {
    closeSync(file);
  }
}

function statOf(file: number): { size: number; ctimeMs: number; isFile: boolean } {
  const stat = fstatSync(file);
  return { size: stat.size, ctimeMs: stat.ctimeMs, isFile: stat.isFile() };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Names in a folder that can be written as text; the others cannot be a student's or a notebook's. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
