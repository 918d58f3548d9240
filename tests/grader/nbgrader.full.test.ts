import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildNotebooks } from "../../lessons/build/buildNotebooks.ts";
import { writeCourse } from "../../lessons/build/writeNotebooks.ts";
import type { Notebook } from "../../grader/notebook/notebook.ts";
import { notebookText } from "../../grader/notebook/notebookText.ts";
import { readNotebook } from "../../grader/notebook/readNotebook.ts";
import { parseCsv } from "../../grader/results/csv.ts";
import { builtText, cellOf, releasedNotebook, withCell } from "./lesson.ts";

const root = resolve(import.meta.dirname, "../..");
const assignment = "04-convolution-by-hand";
const python = process.env.TWO_KERNELS_PYTHON ?? join(root, ".venv", "bin", "python");

let course: string;
let solved: Notebook;

/** Runs a program in the course's folder; what it wrote to standard output. */
function run(program: string, args: readonly string[], allowed: readonly number[] = [0]): string {
  try {
    const PATH = [dirname(python), process.env.PATH].join(delimiter);
    return execFileSync(program, args, {
      cwd: course,
      encoding: "utf8",
      env: { ...process.env, PATH },
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    if (allowed.includes(status)) return stdout;
    throw new Error(`${program} ${args.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`, {
      cause: error,
    });
  }
}

const nbgrader = (...args: string[]): string => run(python, ["-m", "nbgrader", ...args]);
const ours = (...args: string[]): string =>
  run(process.execPath, [join(root, "dist", "grader", "main.js"), ...args]);

function handIn(student: string, notebook: Notebook): void {
  const folder = join(course, "submitted", student, assignment);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${assignment}.ipynb`), notebookText(notebook));
}

function scores(csv: string): Record<string, string> {
  const [header = [], ...rows] = parseCsv(csv);
  const at = (name: string): number => header.indexOf(name);
  return Object.fromEntries(
    rows.map((row) => [row[at("student_id")], `${row[at("score")]} of ${row[at("max_score")]}`]),
  );
}

const expected = {
  empty: "0.0 of 15.0",
  half: "5.0 of 15.0",
  solved: "13.0 of 15.0",
  wrong: "0.0 of 15.0",
};

beforeAll(async () => {
  course = mkdtempSync(join(tmpdir(), "course-"));
  const seed = ours("seed", assignment, "--course", course).trim();
  const built = await buildNotebooks(root, { audience: "instructor", seed });
  await writeCourse(
    course,
    built.filter(({ name }) => name.startsWith(assignment)),
  );
  solved = readNotebook(Buffer.from(await builtText(assignment, "solved"))).notebook;
  const released = releasedNotebook(assignment);
  const take = (into: Notebook, id: string, source: string): Notebook =>
    withCell(into, `${id}-answer`, (cell) => ({ ...cell, source }));
  handIn("solved", solved);
  handIn("empty", released);
  const answers = ["04-whole-map", "04-top-row", "04-both-ways"];
  handIn(
    "half",
    answers.reduce((into, id) => take(into, id, cellOf(solved, `${id}-answer`).source), released),
  );
  const wrong = [
    ["04-whole-map", "const wholeMap = [[1]];"],
    ["04-formula", "const formulaAtCentre = 285;"],
    ["04-conv2d", 'function myConv2d(): number[][] { throw new Error("not yet"); }'],
  ] as const;
  handIn(
    "wrong",
    wrong.reduce((into, [id, source]) => take(into, id, source), released),
  );
});

afterAll(() => {
  rmSync(course, { recursive: true, force: true });
});

it("nbgrader, as it is, releases, grades, gives feedback and exports: the marks one expects", () => {
  nbgrader("generate_assignment", assignment);
  nbgrader("autograde", assignment);
  nbgrader("generate_feedback", assignment);
  nbgrader("export", "--to", "nbgrader.csv");
  expect(scores(readFileSync(join(course, "nbgrader.csv"), "utf8"))).toEqual(expected);
  const page = readFileSync(
    join(course, "feedback", "solved", assignment, `${assignment}.html`),
    "utf8",
  );
  expect(page).toContain("Convolution by hand");
}, 600_000);

it("our release is nbgrader's, to the byte", () => {
  const file = join(course, "release", assignment, `${assignment}.ipynb`);
  const theirs = readFileSync(file, "utf8");
  rmSync(file);
  ours("release", assignment, "--course", course);
  expect(readFileSync(file, "utf8")).toBe(theirs);
});

it("our marks are nbgrader's, and so is the mark of each item", () => {
  ours("grade", assignment, "--course", course);
  const marks = readFileSync(join(course, "exports", assignment, "marks.csv"), "utf8");
  expect(scores(marks)).toEqual(expected);
  expect(marks.split("\r\n")[0]).toBe(
    readFileSync(join(course, "nbgrader.csv"), "utf8").split("\n")[0],
  );
  const theirs = run(python, ["-c", itemScores, assignment]);
  const [, ...rows] = parseCsv(
    readFileSync(join(course, "exports", assignment, "items.csv"), "utf8"),
  );
  const byItem = rows.map(([, student, item, , points]) => `${student} ${item} ${Number(points)}`);
  expect(byItem.sort()).toEqual(theirs.trim().split("\n").sort());
}, 600_000);

it("nbgrader takes our results: autograde --no-execute over judged/ gives the same marks", () => {
  const bridge = join(course, "bridge");
  mkdirSync(bridge);
  for (const name of ["source", "judged", "nbgrader_config.py"]) {
    cpSync(join(course, name), join(bridge, name), { recursive: true });
  }
  const inBridge = (...args: string[]): string =>
    nbgrader(...args, `--CourseDirectory.root=${bridge}`);
  inBridge("generate_assignment", assignment);
  inBridge("autograde", assignment, "--no-execute", "--CourseDirectory.submitted_directory=judged");
  inBridge("export", "--to", join(bridge, "bridge.csv"));
  expect(scores(readFileSync(join(bridge, "bridge.csv"), "utf8"))).toEqual(expected);
}, 600_000);

/** Prints the points of each item that nbgrader's gradebook holds; what has none counts 0. */
const itemScores = `
import sys
from nbgrader.api import Gradebook
with Gradebook("sqlite:///gradebook.db") as gradebook:
    for submission in gradebook.assignment_submissions(sys.argv[1]):
        for notebook in submission.notebooks:
            for grade in notebook.grades:
                print(submission.student.id, grade.name, f"{grade.score:g}")`;
