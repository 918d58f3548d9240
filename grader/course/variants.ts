import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { notebookText } from "../notebook/notebookText.ts";
import { readNotebook } from "../notebook/readNotebook.ts";
import { variantNotebook } from "../release/variantNotebook.ts";
import type { Layout } from "./layout.ts";
import { readReleases } from "./releases.ts";
import { courseSecret, variantOf } from "./secret.ts";
import { readStudents } from "./students.ts";
import { writeWhole } from "./writeFile.ts";

/**
 * Writes an assignment that was released once more for each student of the course, with numbers of their own.
 *
 * @returns the students
 * @throws when the course has no list of students, or one of them no name that a folder can have
 */
export function writeVariants(layout: Layout, assignment: string): string[] {
  const students = [...readStudents(layout.students).keys()];
  if (students.length === 0) {
    throw new Error(`--variants: expected a list of students in ${layout.students}, got none`);
  }
  const secret = courseSecret(layout.secret);
  const releases = readReleases(layout, assignment);
  for (const student of students) {
    if (!/^[^/\\]+$/.test(student) || /^\.+$/.test(student)) {
      throw new Error(`--variants: ${JSON.stringify(student)} cannot be the name of a folder`);
    }
    const variant = variantOf(secret, assignment, student);
    for (const { notebook, text } of releases) {
      const released = readNotebook(Buffer.from(text)).notebook;
      const file = join(layout.releaseTo(student, assignment), `${notebook}.ipynb`);
      writeWhole(file, notebookText(variantNotebook(released, variant)));
    }
  }
  return students;
}

/** @throws where students have notebooks of their own, which a new release for all would leave as they are */
export function refuseOldVariants(layout: Layout, assignment: string): void {
  const root = layout.release("");
  const names = existsSync(root) ? readdirSync(root) : [];
  const old = names.find((name) => existsSync(layout.releaseTo(name, assignment)));
  if (old === undefined) return;
  throw new Error(
    `${layout.releaseTo(old, assignment)} has numbers of its own: say --variants again, or delete it and its like`,
  );
}
