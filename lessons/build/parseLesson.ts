import type { LessonCell } from "./lessonCell.ts";
import { parseMarker } from "./parseMarker.ts";

/**
 * Splits a lesson's source into cells, as jupytext's percent format does: `// %%` starts a code
 * cell, `// %% [markdown]` a markdown cell whose lines are comments, and `exercise="ID"` after either
 * the cell that stands for an exercise.
 *
 * @param file name of the file, for errors
 * @throws on text before the first marker, a marker with anything else on it, a line of code in a
 *   markdown cell, an empty cell
 */
export function parseLesson(file: string, text: string): LessonCell[] {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, index) => (line.startsWith("// %%") ? [index] : []));
  const before = lines.slice(0, starts[0]).findIndex((line) => line.trim() !== "");
  if (before >= 0) {
    throw new Error(`${file}:${before + 1}: expected a cell marker, // %%, before any other text`);
  }
  return starts.map((start, index) =>
    parseCell(file, lines.slice(start, starts[index + 1]), start + 1),
  );
}

function parseCell(file: string, [head, ...body]: string[], line: number): LessonCell {
  const cell = parseMarker(`${file}:${line}`, head);
  const uncommented =
    cell.kind === "code" ? body : body.map((text, k) => uncomment(file, text, line + 1 + k));
  const source = uncommented.join("\n").replace(/^\n+|\n+$/g, "");
  if (source === "") throw new Error(`${file}:${line}: the cell is empty: fill it or take it out`);
  return { ...cell, source, line };
}

function uncomment(file: string, text: string, line: number): string {
  if (text === "" || text === "//") return "";
  if (text.startsWith("// ")) return text.slice("// ".length);
  throw new Error(
    `${file}:${line}: expected a comment, // and text, in a markdown cell, got ${text}`,
  );
}
