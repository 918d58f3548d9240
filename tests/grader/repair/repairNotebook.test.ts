import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gradedCell,
  isLocked,
  type Cell,
  type Notebook,
} from "../../../grader/notebook/notebook.ts";
import { repairNotebook } from "../../../grader/repair/repairNotebook.ts";
import { cellOf, releasedNotebook, withCell, withFlags } from "../lesson.ts";

const released = releasedNotebook("04-convolution-by-hand");
const known = released.cells.flatMap((cell) => gradedCell(cell)?.gradeId ?? []);
const answer = "04-formula-answer";
const test = "04-formula-check";
const answered = withCell(released, answer, (cell) => ({ ...cell, source: "const mine = 165;" }));

function repaired(notebook: Notebook) {
  const outcome = repairNotebook(notebook, released);
  return { ...outcome, kinds: outcome.repairs.map(({ kind, cell }) => `${kind} ${cell}`.trim()) };
}

function plain(source: string): Cell {
  return { cell_type: "code", id: "own", metadata: {}, source, outputs: [], execution_count: null };
}

describe("repairNotebook(submitted, released), attacks on the form", () => {
  it.each<[string, Notebook, string[]]>([
    [
      "a skip-execution tag on a test",
      withCell(answered, test, (cell) => ({
        ...cell,
        metadata: { ...cell.metadata, tags: ["skip-execution"] },
      })),
      [`tags ${test}`],
    ],
    [
      "the source of a test edited",
      withCell(answered, test, (cell) => ({ ...cell, source: "1" })),
      [`source ${test}`],
    ],
    [
      "points raised",
      withCell(answered, test, (cell) => withFlags(cell, { points: 999 })),
      [`points ${test}`],
    ],
    [
      "points that are text",
      withCell(answered, test, (cell) => withFlags(cell, { points: "NaN" })),
      [`points ${test}`],
    ],
    [
      "flags flipped",
      withCell(answered, test, (cell) =>
        withFlags(cell, { grade: false, solution: true, locked: false }),
      ),
      [`flags ${test}`, `flags ${test}`, `flags ${test}`],
    ],
    [
      "a test's grade_id renamed",
      withCell(answered, test, (cell) => withFlags(cell, { grade_id: "mine" })),
      [`unknown ${test}`, `renamed ${test}`],
    ],
    [
      "a test's grade_id that is a number",
      withCell(answered, test, (cell) => withFlags(cell, { grade_id: 4 })),
      [`renamed ${test}`],
    ],
    [
      "all of nbgrader's metadata gone",
      withCell(answered, test, (cell) => ({ ...cell, metadata: {} })),
      [`renamed ${test}`],
    ],
    [
      "a doubled test",
      withCell(answered, test, (cell) => [cell, { ...cell, id: "copy" }]),
      [`duplicate ${test}`],
    ],
    ["a test deleted", withCell(answered, test, () => []), [`deleted ${test}`]],
    [
      "a test turned markdown",
      withCell(answered, test, ({ id, metadata, source }) => ({
        cell_type: "markdown",
        id,
        metadata,
        source,
      })),
      [`type ${test}`],
    ],
    [
      "schema 2",
      withCell(answered, test, (cell) => withFlags(cell, { schema_version: 2 })),
      [`flags ${test}`],
    ],
    [
      "schema 99",
      withCell(answered, test, (cell) => withFlags(cell, { schema_version: 99 })),
      [`flags ${test}`],
    ],
    [
      "another kernel",
      { ...answered, metadata: { kernelspec: { name: "python3", language: "python" } } },
      ["kernelspec"],
    ],
    ["no kernel", { ...answered, metadata: {} }, ["kernelspec"]],
    [
      "an answer turned markdown",
      withCell(answered, answer, ({ id, metadata, source }) => ({
        cell_type: "markdown",
        id,
        metadata,
        source,
      })),
      [`type ${answer}`],
    ],
    ["the cells backwards", { ...answered, cells: answered.cells.toReversed() }, ["order"]],
  ])("%s: put right, and in the report", (_, submitted, kinds) => {
    const outcome = repaired(submitted);
    expect(outcome.kinds).toEqual(kinds);
    expect(cellOf(outcome.notebook, test)).toEqual(cellOf(released, test));
    expect(cellOf(outcome.notebook, answer).source).toBe("const mine = 165;");
    expect(cellOf(outcome.notebook, answer).cell_type).toBe("code");
    expect(outcome.notebook.metadata).toEqual(released.metadata);
  });

  it("drops outputs left in, true or not", () => {
    const fake = { output_type: "execute_result", data: { "text/plain": "999" }, metadata: {} };
    const submitted = withCell(answered, test, (cell) => ({ ...cell, outputs: [fake] }));
    expect(repaired(submitted).notebook).toEqual(answered);
  });

  it("takes the last of doubled answers, as nbgrader does, and keeps the other as the student's own", () => {
    const submitted = withCell(answered, answer, (cell) => [
      { ...cell, id: "first", source: "let a = 1;" },
      cell,
    ]);
    const { notebook, kinds } = repaired(submitted);
    expect(kinds).toEqual([`duplicate ${answer}`]);
    expect(cellOf(notebook, answer).source).toBe("const mine = 165;");
    expect(notebook.cells.find(({ id }) => id === "first")).toMatchObject({ metadata: {} });
  });

  it("puts a deleted answer back empty, so that an answer in another cell stands", () => {
    const submitted = withCell(answered, answer, () => [plain("const mine = 165;")]);
    const { notebook, kinds } = repaired(submitted);
    expect(kinds).toEqual([`deleted ${answer}`]);
    expect(cellOf(notebook, answer).source).toBe("// This cell had been deleted.");
  });

  it("takes skip-execution from a cell of the student's own", () => {
    const own = { ...plain("1"), metadata: { tags: ["skip-execution"] } };
    const { kinds, notebook } = repaired({ ...answered, cells: [...answered.cells, own] });
    expect(kinds).toEqual(["tags own"]);
    expect(notebook.cells.at(-1)).toEqual(plain("1"));
  });
});

describe("repairNotebook(submitted, released), properties", () => {
  it("leaves a released notebook as it is", () => {
    expect(repaired(released)).toMatchObject({ notebook: released, repairs: [] });
  });

  it("gives every released cell once, in order, whatever became of the cells; locked ones as released", () => {
    const place = fc.nat({ max: released.cells.length - 1 });
    const step = fc.oneof(
      fc.record({ act: fc.constant("delete" as const), place }),
      fc.record({ act: fc.constant("double" as const), place }),
      fc.record({ act: fc.constant("move" as const), place, to: place }),
      fc.record({ act: fc.constant("edit" as const), place, source: fc.string() }),
      fc.record({ act: fc.constant("strip" as const), place }),
      fc.record({ act: fc.constant("insert" as const), place, source: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const cells = [...released.cells];
        for (const step of steps) {
          const at = Math.min(step.place, cells.length - 1);
          if (at < 0) continue;
          const cell = cells[at];
          if (step.act === "delete") cells.splice(at, 1);
          else if (step.act === "double") cells.splice(at, 0, cell);
          else if (step.act === "move") cells.splice(step.to, 0, ...cells.splice(at, 1));
          else if (step.act === "edit") cells[at] = { ...cell, source: step.source };
          else if (step.act === "strip") cells[at] = { ...cell, metadata: {} };
          else cells.splice(at, 0, plain(step.source));
        }
        const { notebook } = repairNotebook({ ...released, cells }, released);
        const ids = notebook.cells.flatMap((cell) => gradedCell(cell)?.gradeId ?? []);
        expect(ids).toEqual(known);
        expect(new Set(notebook.cells.map(({ id }) => id)).size).toBe(notebook.cells.length);
        for (const cell of notebook.cells) {
          const graded = gradedCell(cell);
          if (graded === undefined) continue;
          const original = cellOf(released, graded.gradeId);
          expect(cell.metadata).toEqual(original.metadata);
          if (isLocked(graded)) expect(cell).toEqual(original);
        }
        expect(repairNotebook(notebook, released)).toMatchObject({ notebook, repairs: [] });
      }),
    );
  });
});
