import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellIds } from "../../../lessons/build/cellIds.ts";
import type { NotebookCell } from "../../../lessons/build/notebookCell.ts";

const cell = fc.record({
  kind: fc.constantFrom("markdown" as const, "code" as const),
  source: fc.string({ maxLength: 3 }),
});

function code(source: string): NotebookCell {
  return { kind: "code", source };
}

describe("cellIds(cells)", () => {
  it("are valid for nbformat and never repeat", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const ids = cellIds(cells);
        expect(new Set(ids).size).toBe(cells.length);
        for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
      }),
    );
  });

  it("of the other cells stay when one is edited", () => {
    const before = cellIds([code("a"), code("b"), code("c")]);
    const after = cellIds([code("a"), code("b, edited"), code("c")]);
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[1]).not.toBe(before[1]);
  });

  it("of an exercise's cells stay when the cell itself is edited", () => {
    const fixed = { kind: "code", fixedId: "04-formula-answer" } as const;
    expect(cellIds([{ ...fixed, source: "stub" }])).toEqual(["04-formula-answer"]);
    expect(cellIds([{ ...fixed, source: "solution" }])).toEqual(["04-formula-answer"]);
  });

  it("tell markdown from code with the same text", () => {
    const [one, other] = cellIds([code("a"), { kind: "markdown", source: "a" }]);
    expect(one.replace(/^code/, "markdown")).not.toBe(other);
  });
});
