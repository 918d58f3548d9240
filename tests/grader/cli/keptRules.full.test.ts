import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { notebookText } from "../../../grader/notebook/notebookText.ts";
import { right, small } from "../attacks/gradeSmall.ts";
import { withCell } from "../lesson.ts";

const program = resolve(import.meta.dirname, "../../../dist/grader/main.js");
let course: string;

function run(command: string, ...options: string[]): string {
  const args = [program, command, "small", "--course", course, ...options];
  const { stderr, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(stderr).not.toContain("two-kernels grade:");
  return stderr + stdout;
}

/** The student's points in a table of the exports: those that count. */
function canvas(): string {
  return readFileSync(join(course, "exports", "small", "canvas.csv"), "utf8");
}

beforeAll(() => {
  course = mkdtempSync(join(tmpdir(), "course-"));
  const answered = withCell(small, "05-q1-parameters-answer", (cell) => ({
    ...cell,
    source: right.parameters,
  }));
  for (const [folder, notebook] of [
    ["release/small", small],
    ["submitted/ann/small", answered],
  ] as const) {
    mkdirSync(join(course, folder), { recursive: true });
    writeFileSync(join(course, folder, "small.ipynb"), notebookText(notebook));
  }
});

afterAll(() => {
  rmSync(course, { recursive: true, force: true });
});

test("export and feedback go by the rules that grade was given, unless they are given others", () => {
  const rules = ["--due", "2020-01-01T00:00Z", "--late-penalty", "1", "--cell-seconds", "60"];
  expect(run("grade", ...rules)).toContain("1/1 ann");
  expect(run("export")).not.toContain("1/1 ann");
  const late = canvas();
  expect(run("feedback")).not.toContain("1/1 ann");
  run("export", "--due", "2099-01-01T00:00Z");
  expect(canvas()).not.toBe(late);
  run("export");
  expect(canvas()).toBe(late);
}, 120_000);
