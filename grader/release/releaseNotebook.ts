import { codeStub, textStub } from "../../src/exercises/answerCell.ts";
import { checksum } from "../notebook/checksum.ts";
import {
  gradedCell,
  isLocked,
  type Cell,
  type GradedCell,
  type Json,
  type Notebook,
} from "../notebook/notebook.ts";
import { hiddenTests, markScheme, solution, withoutRegions, type Region } from "./regions.ts";

/**
 * What students get of an instructor's notebook: solutions become stubs, hidden tests and mark schemes go, cells that
 * are to stay are locked, and each cell of nbgrader's gets its checksum. The result is that of nbgrader 0.9's
 * `generate_assignment`, cell for cell.
 *
 * @throws when a region is not closed, stands in a cell that may not have one, or an id is missing, odd or doubled
 */
export function releaseNotebook({ metadata, cells }: Notebook): Notebook {
  refuseBadIds(cells);
  return {
    metadata: Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== "celltoolbar")),
    cells: cells.map(releaseCell),
  };
}

function releaseCell(cell: Cell): Cell {
  const graded = gradedCell(cell);
  const source = releasedSource(cell, graded);
  const cleared: Cell =
    cell.cell_type === "code"
      ? { ...cell, source, outputs: [], execution_count: null }
      : { ...cell, source };
  return graded === undefined ? cleared : marked(cleared, graded);
}

function releasedSource(cell: Cell, graded: GradedCell | undefined): string {
  const stub = (cell.cell_type === "code" ? codeStub : textStub).split("\n");
  const solved = cut(cell, cell.source, solution, graded?.solution === true, stub);
  const text = graded?.solution === true && !solved.found ? stub.join("\n") : solved.text;
  const tested = cut(cell, text, hiddenTests, graded?.grade === true);
  return cut(cell, tested.text, markScheme, graded?.task === true).text;
}

function cut(
  cell: Cell,
  text: string,
  region: Region,
  allowed: boolean,
  stub: readonly string[] = [],
): { text: string; found: boolean } {
  const name = gradedCell(cell)?.gradeId ?? cell.id;
  try {
    const outcome = withoutRegions(text, region, stub);
    if (!outcome.found || allowed) return outcome;
  } catch (error) {
    throw new Error(`cell ${name}: ${(error as Error).message}`, { cause: error });
  }
  throw new Error(`cell ${name}: ${region.begin} in a cell whose metadata does not allow it`);
}

/** Locks and checksum, as nbgrader leaves them. */
function marked(cell: Cell, graded: GradedCell): Cell {
  const nbgrader = cell.metadata.nbgrader as Json;
  const known = graded.grade || graded.solution || isLocked(graded);
  const sum = known ? { cell_type: cell.cell_type, checksum: checksum(cell) } : {};
  const lock = graded.solution
    ? { deletable: false }
    : graded.grade || isLocked(graded)
      ? { deletable: false, editable: false }
      : {};
  return { ...cell, metadata: { ...cell.metadata, ...lock, nbgrader: { ...nbgrader, ...sum } } };
}

function refuseBadIds(cells: readonly Cell[]): void {
  const seen = new Set<string>();
  for (const cell of cells) {
    const graded = gradedCell(cell);
    if (graded === undefined) continue;
    if (!/^[\w-]+$/.test(graded.gradeId)) {
      throw new Error(
        `expected a grade_id of letters, digits, "-" and "_", got ${JSON.stringify(graded.gradeId)}`,
      );
    }
    if (seen.has(graded.gradeId)) throw new Error(`two cells have the grade_id ${graded.gradeId}`);
    seen.add(graded.gradeId);
  }
}
