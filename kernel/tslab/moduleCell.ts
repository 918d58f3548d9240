/**
 * The name in a cell that begins with the comment `@module name`: as in tslab, the cell then is a module that others import as
 * `./name`, and is not run itself. Null for any other cell.
 */
export function moduleCellName(code: string): string | null {
  const comment = /^\s*\/\*\*([\s\S]*?)\*\//.exec(code)?.[1];
  const name = comment === undefined ? undefined : /@module\s+([\w@./-]+)/.exec(comment)?.[1];
  return name?.replace(/^\.\//, "") ?? null;
}
