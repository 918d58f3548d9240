import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, parse } from "node:path";
import { notebookText } from "../notebook/notebookText.ts";
import { readNotebook } from "../notebook/readNotebook.ts";
import { releaseNotebook } from "../release/releaseNotebook.ts";
import type { Layout } from "./layout.ts";
import { writeWhole } from "./writeFile.ts";

/** A notebook as students get it. */
export interface Release {
  /** Its name, without its ending. */
  readonly notebook: string;
  readonly text: string;
}

/**
 * Writes what students get of an assignment from what its instructors wrote.
 *
 * @returns the names of the notebooks
 * @throws when there is no such assignment, or one of its notebooks cannot be released
 */
export function writeRelease(layout: Layout, assignment: string): string[] {
  const folder = layout.source(assignment);
  const names = notebooksIn(folder);
  if (names.length === 0) {
    throw new Error(
      `expected notebooks in ${folder}: npm run build:notebooks -- --instructor --out ${layout.root} writes those of the lessons`,
    );
  }
  for (const name of names) {
    const text = releasedText(join(folder, `${name}.ipynb`));
    writeWhole(join(layout.release(assignment), `${name}.ipynb`), text);
  }
  return names;
}

/**
 * The notebooks of an assignment as students got them.
 *
 * @throws when it was not released
 */
export function readReleases(layout: Layout, assignment: string): Release[] {
  const folder = layout.release(assignment);
  const names = notebooksIn(folder);
  if (names.length === 0) {
    throw new Error(`expected released notebooks in ${folder}: release the assignment first`);
  }
  return names.map((notebook) => ({
    notebook,
    text: readFileSync(join(folder, `${notebook}.ipynb`), "utf8"),
  }));
}

/** The notebook as one student got it: with numbers of their own, or as everybody. */
export function releasedTo(
  layout: Layout,
  student: string,
  assignment: string,
  release: Release,
): Release & { readonly own: boolean } {
  const file = join(layout.releaseTo(student, assignment), `${release.notebook}.ipynb`);
  const own = existsSync(file);
  return { ...release, own, ...(own && { text: readFileSync(file, "utf8") }) };
}

/** The names of all assignments that have notebooks in `source` or `release`. */
export function assignmentsOf(layout: Layout): string[] {
  const folders = [layout.source(""), layout.release("")].filter(existsSync);
  const names = folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => notebooksIn(join(folder, name)).length > 0),
  );
  return [...new Set(names)].sort();
}

function releasedText(path: string): string {
  try {
    return notebookText(releaseNotebook(readNotebook(readFileSync(path)).notebook));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

function notebooksIn(folder: string): string[] {
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .map((name) => parse(name).name)
    .sort();
}
