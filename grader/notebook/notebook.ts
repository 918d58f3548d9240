/** Own data from JSON: nothing of it runs when it is read. */
export type Json = Record<string, unknown>;

export type CellType = "code" | "markdown" | "raw";

/** What a cell put out, by nbformat 4: a stream, a display, a result or an error. */
export type Output = Json & { readonly output_type: string };

export interface Cell {
  readonly cell_type: CellType;
  readonly id: string;
  readonly metadata: Json;
  readonly source: string;
  /** Of code cells only. */
  readonly outputs?: readonly Output[];
  readonly execution_count?: number | null;
  /** Pictures pasted into a cell of text. */
  readonly attachments?: Json;
}

/** A notebook of nbformat 4.5, each cell's text in one piece. */
export interface Notebook {
  readonly metadata: Json;
  readonly cells: readonly Cell[];
}

/** nbgrader's part of a cell's metadata, as far as it is there and of the right type. */
export interface GradedCell {
  readonly gradeId: string;
  readonly grade: boolean;
  readonly solution: boolean;
  readonly locked: boolean;
  readonly task: boolean;
  readonly points: number;
}

/** nbgrader's metadata of a cell; undefined where the cell has none that names it. */
export function gradedCell(cell: Cell): GradedCell | undefined {
  const { nbgrader } = cell.metadata;
  if (typeof nbgrader !== "object" || nbgrader === null) return undefined;
  const { grade_id, grade, solution, locked, task, points } = nbgrader as Json;
  if (typeof grade_id !== "string") return undefined;
  return {
    gradeId: grade_id,
    grade: grade === true,
    solution: solution === true,
    locked: locked === true,
    task: task === true,
    points: typeof points === "number" && points >= 0 ? points : 0,
  };
}

/** Whether students are to find the cell as it was released: nbgrader's `is_locked`. */
export function isLocked({ solution, grade, locked }: GradedCell): boolean {
  return !solution && (grade || locked);
}
