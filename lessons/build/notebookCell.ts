/** A cell's part in grading. */
export interface GradedCell {
  /** Statement and test are read-only; an answer is a student's; a text is one that a person grades. */
  readonly role: "statement" | "answer" | "test" | "text";
  readonly points: number;
}

/** One cell of a notebook, before it gets its id. */
export interface NotebookCell {
  readonly kind: "markdown" | "code";
  readonly source: string;
  /** Id that the cell keeps however its text changes; without one the id follows from the text. */
  readonly fixedId?: string;
  readonly graded?: GradedCell;
}
