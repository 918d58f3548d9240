import { cellIds } from "./cellIds.ts";
import type { NotebookCell } from "./notebookCell.ts";

const metadata = {
  kernelspec: {
    display_name: "TypeScript (Two Kernels)",
    language: "typescript",
    name: "two-kernels",
  },
  language_info: {
    file_extension: ".ts",
    mimetype: "text/x-typescript",
    name: "typescript",
  },
};

/**
 * The text of a notebook file, nbformat 4.5, without outputs: to the byte as Jupyter's own nbformat
 * writes it (keys sorted, indented by one space), so that saving it unchanged changes nothing.
 */
export function notebookText(cells: readonly NotebookCell[]): string {
  const ids = cellIds(cells);
  const notebook = {
    cells: cells.map((cell, index) => jsonCell(cell, ids[index])),
    metadata,
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

function jsonCell({ kind, source }: NotebookCell, id: string): object {
  const lines = source.split(/(?<=\n)/);
  return kind === "markdown"
    ? { cell_type: kind, id, metadata: {}, source: lines }
    : { cell_type: kind, execution_count: null, id, metadata: {}, outputs: [], source: lines };
}
