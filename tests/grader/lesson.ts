import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildNotebooks } from "../../lessons/build/buildNotebooks.ts";
import type { Audience } from "../../lessons/build/expandExercises.ts";
import { gradedCell, type Cell, type Notebook } from "../../grader/notebook/notebook.ts";
import { readNotebook } from "../../grader/notebook/readNotebook.ts";

const root = resolve(import.meta.dirname, "../..");

/** The bytes of a lesson's notebook as students open it. */
export function releasedBytes(stem: string): Buffer {
  return readFileSync(join(root, "notebooks", `${stem}.ipynb`));
}

/** A lesson's notebook as students open it. */
export function releasedNotebook(stem: string): Notebook {
  return readNotebook(releasedBytes(stem)).notebook;
}

/** The text of a lesson's notebook for another audience. */
export async function builtText(stem: string, audience: Audience, seed?: string): Promise<string> {
  const built = await buildNotebooks(root, {
    audience,
    ...(seed !== undefined && { seed }),
  });
  return built.find(({ name }) => name === `${stem}.ipynb`)!.text;
}

/** The text of a lesson's notebook as students open it, with other numbers. */
export async function builtVariant(stem: string, variant: string): Promise<string> {
  const built = await buildNotebooks(root, { audience: "student", variant });
  return built.find(({ name }) => name === `${stem}.ipynb`)!.text;
}

/** The notebook with one cell changed, found by its grade_id. */
export function withCell(
  notebook: Notebook,
  gradeId: string,
  change: (cell: Cell) => Cell | Cell[],
): Notebook {
  const cells = notebook.cells.flatMap((cell) =>
    gradedCell(cell)?.gradeId === gradeId ? change(cell) : [cell],
  );
  return { ...notebook, cells };
}

/** The cell of a grade_id. */
export function cellOf(notebook: Notebook, gradeId: string): Cell {
  const found = notebook.cells.find((cell) => gradedCell(cell)?.gradeId === gradeId);
  if (found === undefined) throw new Error(`no cell ${gradeId}`);
  return found;
}

/** The cell with something changed in nbgrader's part of its metadata. */
export function withFlags(cell: Cell, flags: Record<string, unknown>): Cell {
  const nbgrader = { ...(cell.metadata.nbgrader as object), ...flags };
  return { ...cell, metadata: { ...cell.metadata, nbgrader } };
}
