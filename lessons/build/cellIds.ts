import { createHash } from "node:crypto";
import type { NotebookCell } from "./notebookCell.ts";

/**
 * The id of each cell. A cell of an exercise is named after the exercise, so that it keeps its id
 * when its text changes: returned work is found by it. Any other cell is named after a hash of its
 * own text, so that editing one cell leaves the ids of all others as they were; a repeated text
 * is numbered.
 */
export function cellIds(cells: readonly NotebookCell[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const id = cell.fixedId ?? hashed(cell);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}

function hashed({ kind, source }: NotebookCell): string {
  const digest = createHash("sha256").update(`${kind}\n${source}`).digest("hex");
  return `${kind}-${digest.slice(0, 12)}`;
}
