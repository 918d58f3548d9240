import { describe, expect, it } from "vitest";
import { nbgraderMetadata } from "../../../lessons/build/nbgraderMetadata.ts";
import type { GradedCell } from "../../../lessons/build/notebookCell.ts";

function metadata(
  kind: "markdown" | "code",
  source: string,
  id: string,
  role: GradedCell["role"],
  points = 1,
) {
  return nbgraderMetadata({ kind, source, graded: { role, points } }, id, true);
}

describe("nbgraderMetadata(cell, id, released)", () => {
  // The sums are those of nbgrader 0.9.6's utils.compute_checksum.
  it.each([
    [
      "a statement",
      "7fa0f65b1a53038771704c84318e9d50",
      metadata("markdown", "What is 2 by 2? π", "99-statement", "statement"),
    ],
    [
      "an answer",
      "23f78d27a4deb76d1687a12de82b36d0",
      metadata("code", "let x;\n// Write your code here.", "99-answer", "answer"),
    ],
    [
      "a test",
      "69d5e40c97a7a842e9a6a340ec8cf6e2",
      metadata("code", 'check("99", x);', "99-check", "test", 2),
    ],
    [
      "a test worth half points",
      "dc936728b1a35cb151866cc4598a16b5",
      metadata("code", 'check("99", x);', "99-check", "test", 1.5),
    ],
    [
      "a text",
      "f95a838b6fa7fd6c92b4b6631ebcbf31",
      metadata("markdown", "*Write*", "99-text", "text", 3),
    ],
  ])("gives %s the checksum that nbgrader gives it", (_, checksum, given) => {
    expect(given).toMatchObject({ nbgrader: { checksum, schema_version: 3, task: false } });
  });

  it("marks a test as graded and locked, and keeps students from editing it", () => {
    expect(metadata("code", 'check("99", x);', "99-check", "test", 2)).toEqual({
      deletable: false,
      editable: false,
      nbgrader: {
        cell_type: "code",
        checksum: "69d5e40c97a7a842e9a6a340ec8cf6e2",
        grade: true,
        grade_id: "99-check",
        locked: true,
        points: 2,
        schema_version: 3,
        solution: false,
        task: false,
      },
    });
  });

  it("leaves an answer to be edited, without points of its own", () => {
    const given = metadata("code", "let x;", "99-answer", "answer");
    expect(given).not.toHaveProperty("editable");
    expect(given).toMatchObject({ deletable: false, nbgrader: { grade: false, solution: true } });
    expect(given).not.toHaveProperty("nbgrader.points");
  });

  it("leaves checksum and locks to nbgrader in an instructor's notebook", () => {
    const cell = { kind: "code", source: "x;", graded: { role: "test", points: 2 } } as const;
    expect(nbgraderMetadata(cell, "99-check", false)).toEqual({
      nbgrader: {
        grade: true,
        grade_id: "99-check",
        locked: true,
        points: 2,
        schema_version: 3,
        solution: false,
        task: false,
      },
    });
  });
});
