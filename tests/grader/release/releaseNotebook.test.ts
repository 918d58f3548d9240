import { describe, expect, it } from "vitest";
import { lessons } from "../../../lessons/manifest.ts";
import { notebookText } from "../../../grader/notebook/notebookText.ts";
import type { Cell, Json, Notebook } from "../../../grader/notebook/notebook.ts";
import { readNotebook } from "../../../grader/notebook/readNotebook.ts";
import { releaseNotebook } from "../../../grader/release/releaseNotebook.ts";
import { runPython } from "../../lessons/runPython.ts";
import { builtText, releasedBytes } from "../lesson.ts";

/** Runs the steps of nbgrader's generate_assignment over the notebook on standard input. */
const byNbgrader = `
import sys, nbformat
from traitlets.config import Config
from nbgrader.preprocessors import *
config = Config()
config.ClearSolutions.code_stub = {"typescript": "// Write your code here."}
config.ClearSolutions.text_stub = "*Write your answer here, in place of this line.*"
notebook = nbformat.reads(sys.stdin.read(), as_version=4)
for step in [ClearSolutions, LockCells, ComputeChecksums, CheckCellMetadata, ClearOutput, ClearHiddenTests, ClearMarkScheme, ComputeChecksums, CheckCellMetadata]:
    notebook, _ = step(config=config).preprocess(notebook, {})
sys.stdout.write(nbformat.writes(notebook) + "\\n")`;

function cell(type: "code" | "markdown", source: string, nbgrader?: Json): Cell {
  const metadata = nbgrader === undefined ? {} : { nbgrader: { schema_version: 3, ...nbgrader } };
  const common = { cell_type: type, id: `id-${source.length}`, metadata, source };
  return type === "code" ? { ...common, outputs: [], execution_count: 3 } : common;
}

function flags(name: string, given: Json): Json {
  return { grade_id: name, grade: false, solution: false, locked: false, task: false, ...given };
}

const kernelspec = { name: "two-kernels", language: "typescript", display_name: "TypeScript" };

describe("releaseNotebook(source)", () => {
  it.each(lessons.map(({ stem }) => stem))("%s: what students open, to the byte", async (stem) => {
    const source = readNotebook(Buffer.from(await builtText(stem, "instructor", "s"))).notebook;
    expect(notebookText(releaseNotebook(source))).toBe(releasedBytes(stem).toString("utf8"));
  });

  it("is nbgrader's, checksums too, for every kind of cell", () => {
    const source: Notebook = {
      metadata: { kernelspec, celltoolbar: "Create Assignment" },
      cells: [
        cell("markdown", "A plain cell"),
        cell("markdown", "A statement, π", flags("statement", { locked: true })),
        cell(
          "code",
          "  // BEGIN SOLUTION\n  1;\n  // END SOLUTION\nrest",
          flags("answer", { solution: true }),
        ),
        cell(
          "code",
          "whole; // is the solution",
          flags("whole", { solution: true, locked: false }),
        ),
        cell(
          "code",
          "check();\n/// BEGIN HIDDEN TESTS x\nhidden();\n// END HIDDEN TESTS",
          flags("check", { grade: true, locked: true, points: 1.5 }),
        ),
        cell(
          "markdown",
          "The model answer",
          flags("text", { grade: true, solution: true, points: 3 }),
        ),
        cell(
          "markdown",
          "Do it.\n=== BEGIN MARK SCHEME ===\nwell\n=== END MARK SCHEME ===",
          flags("task", { task: true, points: 2 }),
        ),
      ],
    };
    const theirs = runPython(byNbgrader, notebookText(source));
    expect(JSON.parse(notebookText(releaseNotebook(source)))).toEqual(JSON.parse(theirs));
  });

  it.each<[string, Cell[], string]>([
    [
      "a region without an end",
      [cell("code", "// BEGIN SOLUTION", flags("a", { solution: true }))],
      "cell a: BEGIN SOLUTION has no END SOLUTION",
    ],
    [
      "a region in a region",
      [cell("code", "// BEGIN SOLUTION\n// BEGIN SOLUTION", flags("a", { solution: true }))],
      "stands inside a region",
    ],
    [
      "a solution in a plain cell",
      [cell("code", "// BEGIN SOLUTION\n// END SOLUTION")],
      "whose metadata does not allow it",
    ],
    [
      "an id twice",
      [
        cell("code", "1", flags("a", { solution: true })),
        cell("code", "22", flags("a", { solution: true })),
      ],
      "two cells have the grade_id a",
    ],
    ["an odd id", [cell("code", "1", flags("a b", { solution: true }))], 'got "a b"'],
  ])("refuses %s", (_, cells, problem) => {
    expect(() => releaseNotebook({ metadata: { kernelspec }, cells })).toThrow(problem);
  });
});
