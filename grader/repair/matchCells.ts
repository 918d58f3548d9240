import { gradedCell, type Cell, type Json } from "../notebook/notebook.ts";
import type { Repair } from "./repairs.ts";

/** Which released cell each returned one is: its grade_id by the place in the returned notebook. */
export interface Match {
  readonly gradeIds: ReadonlyMap<number, string>;
  readonly repairs: readonly Repair[];
}

/**
 * Finds the released cells in a returned notebook: by grade_id, the last one where there are several, as nbgrader does;
 * those whose grade_id is gone by the cell's own id, which keeps what an editor that knows no nbgrader leaves.
 */
export function matchCells(cells: readonly Cell[], released: ReadonlyMap<string, Cell>): Match {
  const repairs: Repair[] = [];
  const places = new Map<string, number>();
  for (const [place, cell] of cells.entries()) {
    const id = namedId(cell);
    if (id === undefined) continue;
    if (!released.has(id)) {
      const message = `no released cell has the grade_id ${shortId(id)}: it counts as the student's own`;
      repairs.push({ kind: "unknown", cell: cell.id, message });
    } else {
      if (places.has(id)) {
        const message =
          "the cell was there twice: the last one counts, the others are as the student's own";
        repairs.push({ kind: "duplicate", cell: id, message });
      }
      places.set(id, place);
    }
  }
  const taken = new Set(places.values());
  for (const [gradeId, { id }] of released) {
    if (places.has(gradeId)) continue;
    const place = cells.findIndex((cell, index) => !taken.has(index) && cell.id === id);
    if (place < 0) continue;
    places.set(gradeId, place);
    taken.add(place);
    const message = "its grade_id was missing or renamed: it was known by the cell's id";
    repairs.push({ kind: "renamed", cell: gradeId, message });
  }
  const gradeIds = new Map([...places].map(([gradeId, place]) => [place, gradeId]));
  return { gradeIds, repairs };
}

/** The grade_id that a cell claims, known or not. */
function namedId(cell: Cell): string | undefined {
  const { nbgrader } = cell.metadata;
  const id = (nbgrader as Json | null | undefined)?.grade_id;
  return typeof id === "string" ? id : gradedCell(cell)?.gradeId;
}

function shortId(id: string): string {
  return JSON.stringify(id.length > 40 ? `${id.slice(0, 40)}…` : id);
}
