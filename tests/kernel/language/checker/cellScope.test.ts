import { describe, expect, test } from "vitest";
import { createCellFile } from "../../../../kernel/language/checker/cellFile.ts";
import { CellScope } from "../../../../kernel/language/checker/cellScope.ts";

/** The texts of the cells that are still links after these have run. */
function links(cells: readonly string[]): string[] {
  const scope = new CellScope();
  for (const [k, code] of cells.entries()) {
    scope.add(createCellFile(code, `/cell-${k}.ts`, scope.innermost, {}));
  }
  return scope.cells().map(({ text }) => text);
}

describe("CellScope", () => {
  test("keeps one link of a cell that ran many times", () => {
    const again = Array.from({ length: 300 }, (_, turn) => `const again = kept + ${turn}`);
    expect(links(["const kept = 1", ...again])).toEqual(["const kept = 1", again.at(-1)]);
  });

  test("keeps a hidden cell while a cell between uses its name", () => {
    const cells = ["const a = 1", "const b = a", 'const a = "text"'];
    expect(links(cells)).toEqual(cells);
  });

  test("keeps a cell of which one name can still be seen", () => {
    const cells = ["const a = 1, b = 2", "const a = 3"];
    expect(links(cells)).toEqual(cells);
  });

  test("keeps a type whose name a value hides only as a value", () => {
    const cells = ["interface Shape { side: number }", "const Shape = 1"];
    expect(links(cells)).toEqual(cells);
  });
});
