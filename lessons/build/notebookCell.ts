/** One cell of a notebook, before it gets its id. */
export interface NotebookCell {
  readonly kind: "markdown" | "code";
  readonly source: string;
  /** Id that the cell keeps however its text changes; without one the id follows from the text. */
  readonly fixedId?: string;
}
