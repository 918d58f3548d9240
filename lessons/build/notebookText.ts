import { cellIds } from "./cellIds.ts";
import { nbgraderMetadata } from "./nbgraderMetadata.ts";
import type { NotebookCell } from "./notebookCell.ts";

/** As our kernel gives it: JupyterLab would write that in on opening, and mark the notebook changed. */
const metadata = {
  kernelspec: {
    display_name: "TypeScript (Two Kernels)",
    language: "typescript",
    name: "two-kernels",
  },
  language_info: {
    codemirror_mode: "typescript",
    file_extension: ".ts",
    mimetype: "text/typescript",
    name: "typescript",
    nbconvert_exporter: "script",
    version: "6.0",
  },
};

/**
 * The text of a notebook file, nbformat 4.5, without outputs: to the byte as Jupyter's own nbformat
 * writes it (keys sorted, indented by one space), so that saving it unchanged changes nothing.
 *
 * @param released whether graded cells are marked as in an assignment that students get, or as in
 *   the instructor's source of it
 */
export function notebookText(cells: readonly NotebookCell[], released: boolean): string {
  const ids = cellIds(cells);
  const notebook = {
    cells: cells.map((cell, index) => jsonCell(cell, ids[index], released)),
    metadata,
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

function jsonCell(cell: NotebookCell, id: string, released: boolean): object {
  const { kind, graded } = cell;
  const source = cell.source.split(/(?<=\n)/);
  const metadata = graded === undefined ? {} : nbgraderMetadata({ ...cell, graded }, id, released);
  return kind === "markdown"
    ? { cell_type: kind, id, metadata, source }
    : { cell_type: kind, execution_count: null, id, metadata, outputs: [], source };
}
