import { gradedCell, isLocked, type Cell, type Notebook } from "../notebook/notebook.ts";
import { compareCell } from "./compareCell.ts";
import { matchCells } from "./matchCells.ts";
import { orderCells, type Placed } from "./orderCells.ts";
import type { Repair } from "./repairs.ts";

/** A notebook as it is run: the released cells as they were, the student's answers in them. */
export interface RepairedNotebook {
  readonly notebook: Notebook;
  readonly repairs: readonly Repair[];
  /** grade_ids of released cells that were in the returned notebook. */
  readonly found: ReadonlySet<string>;
}

/**
 * Puts a returned notebook right. Locked cells and tests get text, type, metadata and order of the release, deleted ones
 * are put back, of doubled ones the last counts, all outputs are dropped, and the kernel is the released one. Of the
 * student's own cells only type and text are kept. A notebook that needs nothing comes back as it was.
 */
export function repairNotebook(submitted: Notebook, released: Notebook): RepairedNotebook {
  const known = new Map(
    released.cells.flatMap((cell) => {
      const graded = gradedCell(cell);
      return graded === undefined ? [] : [[graded.gradeId, cell] as const];
    }),
  );
  const { gradeIds, repairs: matching } = matchCells(submitted.cells, known);
  const repairs = [...matching];
  const present = submitted.cells.map((cell, place): Placed<Cell> => {
    const gradeId = gradeIds.get(place);
    if (gradeId === undefined) return { item: ownCell(cell, repairs) };
    const original = known.get(gradeId)!;
    repairs.push(...compareCell(cell, original));
    return { item: restored(cell, original), gradeId };
  });
  const found = new Set(gradeIds.values());
  const order = [...known.keys()];
  const whole = putBack(present, known, found, repairs);
  const arranged = orderCells(whole, order);
  const stayed = arranged.filter((cell) => present.includes(cell));
  if (stayed.some((cell, place) => cell !== present[place])) {
    const message = "released cells stood in another order: they are in that of the release again";
    repairs.push({ kind: "order", cell: "", message });
  }
  repairs.push(...kernelspecRepair(submitted, released));
  const cells = uniqueIds(arranged.map(({ item }) => item));
  return { notebook: { metadata: released.metadata, cells }, repairs, found };
}

function ownCell(cell: Cell, repairs: Repair[]): Cell {
  const { tags } = cell.metadata;
  if (Array.isArray(tags) && tags.includes("skip-execution")) {
    repairs.push({ kind: "tags", cell: cell.id, message: "its tag skip-execution was taken away" });
  }
  return emptied({ ...cell, metadata: {} }, cell.cell_type);
}

function restored(cell: Cell, released: Cell): Cell {
  const { solution } = gradedCell(released)!;
  const source = solution ? cell.source : released.source;
  return emptied({ ...released, source }, released.cell_type);
}

function emptied({ id, metadata, source }: Cell, type: Cell["cell_type"]): Cell {
  const common = { cell_type: type, id, metadata, source };
  return type === "code" ? { ...common, outputs: [], execution_count: null } : common;
}

/** Adds what was deleted at the end; `orderCells` brings it to its place. */
function putBack(
  present: readonly Placed<Cell>[],
  known: ReadonlyMap<string, Cell>,
  found: ReadonlySet<string>,
  repairs: Repair[],
): Placed<Cell>[] {
  const missing = [...known].filter(([gradeId]) => !found.has(gradeId));
  for (const [cell] of missing) {
    repairs.push({ kind: "deleted", cell, message: "it had been deleted: it was put back" });
  }
  return [...present, ...missing.map(([gradeId, cell]) => ({ item: replacement(cell), gradeId }))];
}

/** A deleted answer comes back empty: the stub would undo an answer that stands in a cell of the student's own. */
function replacement(released: Cell): Cell {
  const graded = gradedCell(released)!;
  const keeps = isLocked(graded) || released.cell_type !== "code";
  const source = keeps ? released.source : "// This cell had been deleted.";
  return emptied({ ...released, source }, released.cell_type);
}

function kernelspecRepair(submitted: Notebook, released: Notebook): Repair[] {
  const name = (metadata: Notebook["metadata"]): unknown =>
    (metadata.kernelspec as { name?: unknown } | null | undefined)?.name;
  const given = name(submitted.metadata);
  const expected = name(released.metadata);
  if (given === expected) return [];
  const was = given === undefined ? "missing" : JSON.stringify(given).slice(0, 60);
  const message = `its kernel was ${was}: it is ${JSON.stringify(expected)} again`;
  return [{ kind: "kernelspec", cell: "", message }];
}

/** A copied cell may have brought along the id of the one it was copied from. */
function uniqueIds(cells: readonly Cell[]): Cell[] {
  const seen = new Set(cells.flatMap((cell) => (gradedCell(cell) === undefined ? [] : [cell.id])));
  return cells.map((cell) => {
    if (gradedCell(cell) !== undefined) return cell;
    let id = cell.id;
    for (let copy = 2; seen.has(id); copy++) id = `${cell.id.slice(0, 56)}-${copy}`;
    seen.add(id);
    return id === cell.id ? cell : { ...cell, id };
  });
}
