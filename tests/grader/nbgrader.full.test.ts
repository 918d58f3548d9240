import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Notebook } from "../../grader/notebook/notebook.ts";
import { readNotebook } from "../../grader/notebook/readNotebook.ts";
import { builtText, cellOf, releasedNotebook, withCell } from "./lesson.ts";
import { itemsOf, NbgraderCourse, scoresOf } from "./nbgraderCourse.ts";

const assignment = "04-convolution-by-hand";

let course: NbgraderCourse;
let folder: string;

const expected = {
  empty: "0.0 of 15.0",
  half: "5.0 of 15.0",
  solved: "13.0 of 15.0",
  wrong: "0.0 of 15.0",
};

beforeAll(async () => {
  course = new NbgraderCourse();
  folder = course.folder;
  await course.write([assignment]);
  const solved = readNotebook(Buffer.from(await builtText(assignment, "solved"))).notebook;
  const released = releasedNotebook(assignment);
  const take = (into: Notebook, id: string, source: string): Notebook =>
    withCell(into, `${id}-answer`, (cell) => ({ ...cell, source }));
  course.handIn("solved", assignment, solved);
  course.handIn("empty", assignment, released);
  const answers = ["04-whole-map", "04-top-row", "04-both-ways"];
  course.handIn(
    "half",
    assignment,
    answers.reduce((into, id) => take(into, id, cellOf(solved, `${id}-answer`).source), released),
  );
  const wrong = [
    ["04-whole-map", "const wholeMap = [[1]];"],
    ["04-formula", "const formulaAtCentre = 285;"],
    ["04-conv2d", 'function myConv2d(): number[][] { throw new Error("not yet"); }'],
  ] as const;
  course.handIn(
    "wrong",
    assignment,
    wrong.reduce((into, [id, source]) => take(into, id, source), released),
  );
});

afterAll(() => {
  course.remove();
});

it("nbgrader, as it is, releases, grades, gives feedback and exports: the marks one expects", () => {
  course.nbgrader("generate_assignment", assignment);
  course.nbgrader("autograde", assignment);
  course.nbgrader("generate_feedback", assignment);
  course.nbgrader("export", "--to", "nbgrader.csv");
  expect(scoresOf(readFileSync(join(folder, "nbgrader.csv"), "utf8"))).toEqual(expected);
  const page = readFileSync(
    join(folder, "feedback", "solved", assignment, `${assignment}.html`),
    "utf8",
  );
  expect(page).toContain("Convolution by hand");
}, 600_000);

it("our release is nbgrader's, to the byte", () => {
  const file = join(folder, "release", assignment, `${assignment}.ipynb`);
  const theirs = readFileSync(file, "utf8");
  rmSync(file);
  course.ours("release", assignment, "--course", folder);
  expect(readFileSync(file, "utf8")).toBe(theirs);
});

it("our marks are nbgrader's, and so is the mark of each item", () => {
  course.ours("grade", assignment, "--course", folder);
  const exports = join(folder, "exports", assignment);
  const marks = readFileSync(join(exports, "marks.csv"), "utf8");
  expect(scoresOf(marks)).toEqual(expected);
  expect(marks.split("\r\n")[0]).toBe(
    readFileSync(join(folder, "nbgrader.csv"), "utf8").split("\n")[0],
  );
  const ours = itemsOf(readFileSync(join(exports, "items.csv"), "utf8"));
  expect(ours).toEqual(course.nbgraderItems(assignment));
}, 600_000);

it("nbgrader takes our results: autograde --no-execute over judged/ gives the same marks", () => {
  const bridge = join(folder, "bridge");
  mkdirSync(bridge);
  for (const name of ["source", "judged", "nbgrader_config.py"]) {
    cpSync(join(folder, name), join(bridge, name), { recursive: true });
  }
  const inBridge = (...args: string[]): string =>
    course.nbgrader(...args, `--CourseDirectory.root=${bridge}`);
  inBridge("generate_assignment", assignment);
  inBridge("autograde", assignment, "--no-execute", "--CourseDirectory.submitted_directory=judged");
  inBridge("export", "--to", join(bridge, "bridge.csv"));
  expect(scoresOf(readFileSync(join(bridge, "bridge.csv"), "utf8"))).toEqual(expected);
}, 600_000);
