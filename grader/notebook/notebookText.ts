import type { Cell, Notebook } from "./notebook.ts";

/** The text of a notebook file, as Jupyter's own nbformat writes it: keys sorted, indented by one space. */
export function notebookText({ metadata, cells }: Notebook): string {
  const whole = { cells: cells.map(jsonCell), metadata, nbformat: 4, nbformat_minor: 5 };
  return `${JSON.stringify(sorted(whole), null, 1)}\n`;
}

function jsonCell(cell: Cell): object {
  const source = linesOf(cell.source);
  if (cell.cell_type !== "code") return { ...cell, source };
  const outputs = (cell.outputs ?? []).map((output) =>
    typeof output.text === "string" ? { ...output, text: linesOf(output.text) } : output,
  );
  return { ...cell, source, outputs, execution_count: cell.execution_count ?? null };
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
