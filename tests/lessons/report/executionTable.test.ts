import { describe, expect, it } from "vitest";
import { executionHead, executionRow } from "../../../lessons/report/executionTable.ts";

const execution = {
  lesson: "99-sample",
  cells: 12,
  seconds: 3.456,
  largest: { bytes: 2048, cell: "code-abc" },
  faults: [],
};

describe("executionRow(execution)", () => {
  it("stands under the head, with KiB and seconds", () => {
    const line = executionRow(execution);
    expect(line).toMatch(/^99-sample +12 +3\.5 +2\.0 KiB {2}code-abc$/);
    expect(line.indexOf("  code-abc")).toBe(executionHead.indexOf("  in cell"));
  });

  it("has a line for each fault, and one for being slow", () => {
    const lines = executionRow({ ...execution, seconds: 130, faults: ["a: RangeError: no"] });
    expect(lines.split("\n").slice(1)).toEqual([
      "  ! takes more than 120 seconds",
      "  ! a: RangeError: no",
    ]);
  });
});
