import { styles } from "./styles.ts";

const CONTEXT = 2;

/** A stretch of a line to underline; both numbers count from 1, `endColumn` is the first column behind it. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

/** The lines around the place, numbered, with the place underlined. */
export function excerpt(source: string, { line, column, endColumn }: Span): string {
  const lines = source.split("\n");
  const first = Math.max(1, line - CONTEXT);
  const last = Math.min(lines.length, line + CONTEXT);
  const width = String(last).length;
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1]!;
    const here = number === line;
    shown.push(
      `${here ? styles.red("→") : " "} ${styles.dim(`${String(number).padStart(width)} │`)} ${text}`,
    );
    if (here) {
      // Tabs stay tabs, so that the mark stands under its text however wide they are shown.
      const indent = text.slice(0, column - 1).replace(/[^\t]/g, " ");
      const length = Math.max(1, Math.min(endColumn ?? column + 1, text.length + 1) - column);
      shown.push(
        `  ${" ".repeat(width)} ${styles.dim("│")} ${indent}${styles.red("^".repeat(length))}`,
      );
    }
  }
  return shown.join("\n");
}
