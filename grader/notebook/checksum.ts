import { createHash } from "node:crypto";
import { gradedCell, isLocked, type Cell } from "./notebook.ts";

/**
 * nbgrader's `utils.compute_checksum`: md5 over the source, the type, the flags, the id and the points, with flags and
 * numbers as Python writes them. By it nbgrader sees that a cell was changed.
 *
 * @throws when the cell is none of nbgrader's
 */
export function checksum(cell: Cell): string {
  const graded = gradedCell(cell);
  if (graded === undefined) throw new Error(`checksum: cell ${cell.id} has no grade_id`);
  const hash = createHash("md5").update(cell.source).update(cell.cell_type);
  for (const flag of [graded.grade, graded.solution, isLocked(graded)]) {
    hash.update(flag ? "True" : "False");
  }
  hash.update(graded.gradeId);
  if (graded.grade) hash.update(pythonFloat(graded.points));
  return hash.digest("hex");
}

function pythonFloat(points: number): string {
  return Number.isInteger(points) ? points.toFixed(1) : String(points);
}
