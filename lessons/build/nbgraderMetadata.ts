import { createHash } from "node:crypto";
import type { GradedCell, NotebookCell } from "./notebookCell.ts";

const flags = {
  statement: { grade: false, locked: true, solution: false },
  answer: { grade: false, locked: false, solution: true },
  test: { grade: true, locked: true, solution: false },
  text: { grade: true, locked: false, solution: true },
} as const;

/**
 * The metadata by which nbgrader knows a cell, schema version 3.
 *
 * @param released as `nbgrader generate_assignment` leaves it: cells cannot be deleted, read-only
 *   ones cannot be edited, and a checksum tells whether one was changed all the same
 */
export function nbgraderMetadata(
  { kind, source, graded }: NotebookCell & { readonly graded: GradedCell },
  id: string,
  released: boolean,
): object {
  const { grade, locked, solution } = flags[graded.role];
  const points = grade ? { points: graded.points } : {};
  const release = released ? { cell_type: kind, checksum: checksum(kind, source, graded, id) } : {};
  const nbgrader = {
    ...release,
    grade,
    grade_id: id,
    locked,
    ...points,
    schema_version: 3,
    solution,
    task: false,
  };
  if (!released) return { nbgrader };
  return solution
    ? { deletable: false, nbgrader }
    : { deletable: false, editable: false, nbgrader };
}

/** nbgrader's `utils.compute_checksum`: md5 over text, with flags and points as Python writes them. */
function checksum(kind: string, source: string, { role, points }: GradedCell, id: string): string {
  const { grade, locked, solution } = flags[role];
  const hash = createHash("md5").update(source).update(kind);
  for (const flag of [grade, solution, locked]) hash.update(flag ? "True" : "False");
  hash.update(id);
  if (grade) hash.update(Number.isInteger(points) ? points.toFixed(1) : String(points));
  return hash.digest("hex");
}
