import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, parse, resolve } from "node:path";
import { buildNotebooks } from "../../lessons/build/buildNotebooks.ts";
import { writeCourse } from "../../lessons/build/writeNotebooks.ts";
import type { Notebook } from "../../grader/notebook/notebook.ts";
import { notebookText } from "../../grader/notebook/notebookText.ts";
import { parseCsv } from "../../grader/results/csv.ts";

const root = resolve(import.meta.dirname, "../..");

/** The Python that set-up installs, with nbgrader in it. */
export const python = process.env.TWO_KERNELS_PYTHON ?? join(root, ".venv", "bin", "python");

/** As in an environment that is active: its commands are found first. */
export const environment = {
  ...process.env,
  PATH: [dirname(python), process.env.PATH].join(delimiter),
};

/** A course in a folder of its own, which nbgrader and our grader both work on. */
export class NbgraderCourse {
  readonly folder = mkdtempSync(join(tmpdir(), "course-"));

  /** Writes lessons as an instructor has them, all with the hidden inputs of one secret. */
  async write(assignments: readonly string[]): Promise<void> {
    for (const assignment of assignments) {
      const seed = this.ours("seed", assignment, "--course", this.folder).trim();
      const built = await buildNotebooks(root, { audience: "instructor", seed });
      await writeCourse(
        this.folder,
        built.filter(({ name }) => parse(name).name === assignment),
      );
    }
  }

  handIn(student: string, assignment: string, notebook: Notebook): void {
    const folder = join(this.folder, "submitted", student, assignment);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${assignment}.ipynb`), notebookText(notebook));
  }

  /** Runs nbgrader in the course's folder; what it wrote to standard output. */
  nbgrader(...args: string[]): string {
    return this.#run(python, ["-m", "nbgrader", ...args]);
  }

  /** Runs our grader. */
  ours(...args: string[]): string {
    return this.#run(process.execPath, [join(root, "dist", "grader", "main.js"), ...args]);
  }

  /** `STUDENT ITEM POINTS` of each item that nbgrader's gradebook holds; what has none counts 0. */
  nbgraderItems(assignment: string): string[] {
    return this.#run(python, ["-c", itemScores, assignment]).trim().split("\n").sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(program: string, args: readonly string[]): string {
    try {
      return execFileSync(program, args, {
        cwd: this.folder,
        encoding: "utf8",
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
      });
    } catch (error) {
      const { status, stdout, stderr } = error as Record<"status" | "stdout" | "stderr", string>;
      throw new Error(`${program} ${args.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`, {
        cause: error,
      });
    }
  }
}

/** The score of each student in a table of marks, with its maximum. */
export function scoresOf(csv: string): Record<string, string> {
  const [header = [], ...rows] = parseCsv(csv);
  const at = (name: string): number => header.indexOf(name);
  return Object.fromEntries(
    rows.map((row) => [row[at("student_id")], `${row[at("score")]} of ${row[at("max_score")]}`]),
  );
}

/** The rows of our table of items, in the form of `nbgraderItems`. */
export function itemsOf(csv: string): string[] {
  const [, ...rows] = parseCsv(csv);
  return rows.map(([, student, item, , points]) => `${student} ${item} ${Number(points)}`).sort();
}

const itemScores = `
import sys
from nbgrader.api import Gradebook
with Gradebook("sqlite:///gradebook.db") as gradebook:
    for submission in gradebook.assignment_submissions(sys.argv[1]):
        for notebook in submission.notebooks:
            for grade in notebook.grades:
                print(submission.student.id, grade.name, f"{grade.score:g}")`;
