import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningLab } from "./jupyterLab.ts";

const kernelspec = { name: "two-kernels", display_name: "TypeScript (Two Kernels)" };

/** A notebook of cells of code, as a front end reads it. */
export function notebookOf(cells: readonly string[]): object {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec, language_info: { name: "typescript" } },
    cells: cells.map((source, i) => ({
      ...{ cell_type: "code", id: `cell-${i}`, metadata: {}, source },
      ...{ execution_count: null, outputs: [] },
    })),
  };
}

/** Where JupyterLab serves the notebook from. */
export function fileOf({ folder }: RunningLab, name: string): string {
  return join(folder, `${name}.ipynb`);
}

export function writeNotebook(lab: RunningLab, name: string, notebook: object): void {
  writeFileSync(fileOf(lab, name), JSON.stringify(notebook));
}

/** What a saved notebook holds, as far as the tests ask. */
export interface SavedCell {
  readonly id: string;
  readonly cell_type: string;
  readonly execution_count?: number | null;
  readonly outputs?: readonly SavedOutput[];
}

export interface SavedOutput {
  readonly output_type: string;
  readonly name?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export function readCells(file: string): SavedCell[] {
  return (JSON.parse(readFileSync(file, "utf8")) as { cells: SavedCell[] }).cells;
}
