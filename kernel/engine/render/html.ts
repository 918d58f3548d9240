const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

/** A table; every cell is text and is escaped. */
export function htmlTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  note = "",
): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
  const body = rows.map((row) => line(row, "td")).join("");
  const below = note === "" ? "" : `<p>${escapeHtml(note)}</p>`;
  return `<table><thead>${line(head, "th")}</thead><tbody>${body}</tbody></table>${below}`;
}
