import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layoutOf } from "../../../grader/course/layout.ts";
import { courseSecret, variantOf } from "../../../grader/course/secret.ts";
import { gradedCell, type Notebook } from "../../../grader/notebook/notebook.ts";
import { notebookText } from "../../../grader/notebook/notebookText.ts";
import { readNotebook } from "../../../grader/notebook/readNotebook.ts";
import { parseCsv } from "../../../grader/results/csv.ts";
import { solutionOf } from "../../../src/exercises/answerCell.ts";
import type { CheckedExercise } from "../../../src/exercises/exercise.ts";
import { findExercise } from "../../../src/exercises/findExercise.ts";
import { builtText, cellOf, releasedNotebook, withCell } from "../lesson.ts";

const program = resolve(import.meta.dirname, "../../../dist/grader/main.js");
const lesson = "05-the-convolutional-layer";
/** Short enough to be run often: the one exercise of the lesson that has variants. */
const sizes = onlySizes(releasedNotebook(lesson));

let course: string;

function onlySizes({ metadata, cells }: Notebook): Notebook {
  const kept = cells.filter((cell) => (gradedCell(cell)?.gradeId ?? "").startsWith("05-sizes-"));
  return { metadata, cells: kept };
}

function run(...args: string[]): string {
  const all = [program, ...args, "--course", course];
  return execFileSync(process.execPath, all, { encoding: "utf8", stdio: "pipe" });
}

function released(student: string): Notebook {
  const file = join(layoutOf(course).releaseTo(student, "sizes"), "sizes.ipynb");
  return readNotebook(readFileSync(file)).notebook;
}

/** A notebook with the right answers to one variant's questions. */
function solved(notebook: Notebook, variant?: string): Notebook {
  const exercise = findExercise("05-sizes", variant) as CheckedExercise;
  return withCell(notebook, "05-sizes-answer", (cell) => ({
    ...cell,
    source: solutionOf(exercise),
  }));
}

function handIn(student: string, notebook: Notebook): void {
  const folder = join(course, "submitted", student, "sizes");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "sizes.ipynb"), notebookText(notebook));
}

beforeAll(async () => {
  course = mkdtempSync(join(tmpdir(), "course-"));
  mkdirSync(join(course, "source", "sizes"), { recursive: true });
  const source = readNotebook(Buffer.from(await builtText(lesson, "instructor", "s"))).notebook;
  const file = join(course, "source", "sizes", "sizes.ipynb");
  writeFileSync(file, notebookText(onlySizes(source)));
  writeFileSync(join(course, "students.csv"), "id\nann\nbob\ncopycat\n");
});

afterAll(() => {
  rmSync(course, { recursive: true, force: true });
});

describe("numbers of one's own", () => {
  it("each student gets some, in statement and check", () => {
    expect(run("release", "sizes", "--variants")).toContain("for 3 students");
    const statements = ["ann", "bob", "copycat"].map(
      (student) => cellOf(released(student), "05-sizes-statement").source,
    );
    statements.push(cellOf(sizes, "05-sizes-statement").source);
    expect(new Set(statements).size).toBe(4);
    expect(() => run("release", "sizes")).toThrow("say --variants again");
  });

  it("are what one is judged by: another's right answers are wrong, and seen", () => {
    const secret = courseSecret(layoutOf(course).secret);
    const anns = solved(released("ann"), variantOf(secret, "sizes", "ann"));
    handIn("ann", anns);
    handIn("bob", solved(released("bob"), variantOf(secret, "sizes", "bob")));
    handIn("copycat", anns);
    // Who joined later has the notebook that everybody can have.
    handIn("late-comer", solved(sizes));
    expect(run("validate", "sizes")).toMatch(/ann: in order\nbob: in order\ncopycat: .*changed/);
    run("grade", "sizes");
    const read = (name: string): string[][] =>
      parseCsv(readFileSync(join(course, "exports", "sizes", name), "utf8")).slice(1);
    expect(read("marks.csv").map((row) => [row[3], row[9]])).toEqual([
      ["ann", "3.0"],
      ["bob", "3.0"],
      ["copycat", "0.0"],
      ["late-comer", "3.0"],
    ]);
    expect(read("review.csv").map((row) => row[1])).toContain("copycat");
  }, 120_000);
});
