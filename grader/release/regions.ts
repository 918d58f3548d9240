/** A region of a cell, between a line that begins it and one that ends it. */
export interface Region {
  readonly begin: string;
  readonly end: string;
}

export const solution: Region = { begin: "BEGIN SOLUTION", end: "END SOLUTION" };
export const hiddenTests: Region = { begin: "BEGIN HIDDEN TESTS", end: "END HIDDEN TESTS" };
export const markScheme: Region = { begin: "BEGIN MARK SCHEME", end: "END MARK SCHEME" };

/**
 * Takes regions out of a text, as nbgrader does: its marks count wherever they stand in a line.
 *
 * @param stub lines that take a region's place, indented as its first line
 * @returns the text, and whether there was a region
 * @throws when a region begins inside another, or does not end
 */
export function withoutRegions(
  text: string,
  { begin, end }: Region,
  stub: readonly string[] = [],
): { text: string; found: boolean } {
  const kept: string[] = [];
  let inside = false;
  let found = false;
  for (const line of text.split("\n")) {
    if (line.includes(begin)) {
      if (inside) throw new Error(`${begin} stands inside a region that has not ended`);
      inside = found = true;
      const indent = /^\s*/.exec(line)?.[0] ?? "";
      kept.push(...stub.map((stubLine) => indent + stubLine));
    } else if (line.includes(end)) inside = false;
    else if (!inside) kept.push(line);
  }
  if (inside) throw new Error(`${begin} has no ${end}`);
  return { text: kept.join("\n"), found };
}
