import { stubOf } from "../../src/exercises/answerCell.ts";
import type { CatalogueEntry, CheckedExercise } from "../../src/exercises/exercise.ts";
import { exerciseOf, findEntry } from "../../src/exercises/findExercise.ts";
import { checksum } from "../notebook/checksum.ts";
import { gradedCell, type Cell, type Json, type Notebook } from "../notebook/notebook.ts";

/** What a cell has of its exercise, by the end of its grade_id. */
const parts: Readonly<Record<string, (exercise: CheckedExercise) => string>> = {
  statement: ({ statement }) => statement,
  answer: stubOf,
  check: ({ id, answerName, variant }) => {
    const options = variant === undefined ? "" : `, { variant: ${JSON.stringify(variant)} }`;
    return `check("${id}", ${answerName}${options})`;
  },
};

/**
 * A released notebook with other numbers in each exercise that has variants: in its statement, in the cell for its answer,
 * and in its check, which names the variant. The other cells are as they were.
 *
 * @throws when a cell of such an exercise has been rewritten, so that the numbers cannot be put into it
 */
export function variantNotebook({ metadata, cells }: Notebook, variant: string): Notebook {
  return { metadata, cells: cells.map((cell) => variantCell(cell, variant)) };
}

function variantCell(cell: Cell, variant: string): Cell {
  const gradeId = gradedCell(cell)?.gradeId ?? "";
  const [, id = "", end = ""] = /^(.+)-(\w+)$/.exec(gradeId) ?? [];
  const part = parts[end];
  const entry = entryOf(id);
  if (part === undefined || entry?.kind !== "varied") return cell;
  const [from, to] = [exerciseOf(entry), exerciseOf(entry, variant)].map((exercise) =>
    part(exercise as CheckedExercise),
  ) as [string, string];
  if (!cell.source.includes(from)) {
    throw new Error(
      `cell ${gradeId}: expected the words of the exercise ${id}, whose numbers differ from student to student, got others`,
    );
  }
  return summed({ ...cell, source: cell.source.replace(from, () => to) });
}

function entryOf(id: string): CatalogueEntry | undefined {
  try {
    return findEntry(id);
  } catch {
    return undefined;
  }
}

/** The cell with the checksum of what it now holds. */
function summed(cell: Cell): Cell {
  const nbgrader = { ...(cell.metadata.nbgrader as Json), checksum: checksum(cell) };
  return { ...cell, metadata: { ...cell.metadata, nbgrader } };
}
