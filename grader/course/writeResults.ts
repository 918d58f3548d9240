import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { feedbackPage } from "../feedback/feedbackPage.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { readNotebook } from "../notebook/readNotebook.ts";
import { gradescopeResults } from "../results/gradescope.ts";
import { marksOf, type Deadline, type Marks } from "../results/marks.ts";
import {
  canvasTable,
  itemsTable,
  marksTable,
  moodleTable,
  reviewTable,
} from "../results/tables.ts";
import type { GradedStudent } from "./gradeAssignment.ts";
import type { Layout } from "./layout.ts";
import { readStudents, type Student } from "./students.ts";
import { writeWhole } from "./writeFile.ts";

/** The marks of all students of a course in one assignment, those who handed nothing in too. */
export function allMarks(
  layout: Layout,
  assignment: string,
  graded: readonly GradedStudent[],
  { due, latePenalty }: Deadline,
): Marks[] {
  const students = readStudents(layout.students);
  const ids = new Set([...students.keys(), ...graded.map(({ student }) => student)]);
  const most = Math.max(0, ...graded.map(({ records }) => sumOf(records)));
  return [...ids].sort().map((id) => {
    const found = graded.find(({ student }) => student === id);
    const student: Student = students.get(id) ?? { id, lastName: "", firstName: "", email: "" };
    const times = {
      ...(found?.received !== undefined && { received: found.received }),
      ...(due !== undefined && { due }),
      latePenalty,
    };
    const marks = marksOf(student, assignment, found?.records ?? [], times);
    if (found !== undefined) return marks;
    return { ...marks, maxPoints: most, remarks: ["nothing was handed in"] };
  });
}

function sumOf(records: GradedStudent["records"]): number {
  return records
    .flatMap(({ items }) => items)
    .reduce((total, { maxPoints }) => total + maxPoints, 0);
}

/** Writes the table of marks, and what an instructor has to look at. */
export function writeMarks(layout: Layout, assignment: string, all: readonly Marks[]): string {
  const folder = layout.exports(assignment);
  writeWhole(join(folder, "marks.csv"), marksTable(all));
  writeWhole(join(folder, "items.csv"), itemsTable(all));
  writeWhole(join(folder, "review.csv"), reviewTable(all));
  return folder;
}

/** Writes what other systems read. */
export function writeExports(layout: Layout, assignment: string, all: readonly Marks[]): string {
  const folder = writeMarks(layout, assignment, all);
  writeWhole(join(folder, "canvas.csv"), canvasTable(all));
  writeWhole(join(folder, "moodle.csv"), moodleTable(all));
  for (const marks of all) {
    const text = `${JSON.stringify(gradescopeResults(marks), null, 2)}\n`;
    writeWhole(join(folder, "gradescope", marks.student.id, "results.json"), text);
  }
  return folder;
}

/** Writes a page for each student who handed something in; where. */
export function writeFeedback(
  layout: Layout,
  assignment: string,
  all: readonly Marks[],
  notebooks: readonly string[],
): string[] {
  return all
    .filter(({ items }) => items.length > 0)
    .map((marks) => {
      const { id } = marks.student;
      const ran = notebooks.flatMap((name) => judgedNotebook(layout, id, assignment, name));
      const file = join(layout.feedback(id, assignment), `${assignment}.html`);
      writeWhole(file, feedbackPage(marks, ran));
      return file;
    });
}

function judgedNotebook(
  layout: Layout,
  student: string,
  assignment: string,
  name: string,
): Notebook[] {
  const file = join(layout.judged(student, assignment), `${name}.ipynb`);
  return existsSync(file) ? [readNotebook(readFileSync(file)).notebook] : [];
}
