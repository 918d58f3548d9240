import { existsSync, readFileSync } from "node:fs";
import { parseCsv } from "../results/csv.ts";

/** Who takes part in a course. */
export interface Student {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly email: string;
}

/** The students of a course by their id; none where the file is not there. @throws when it has no column `id`. */
export function readStudents(file: string): Map<string, Student> {
  if (!existsSync(file)) return new Map();
  const [header = [], ...rows] = parseCsv(readFileSync(file, "utf8"));
  const column = (name: string): number => header.findIndex((title) => title.trim() === name);
  if (column("id") < 0) {
    throw new Error(
      `${file}: expected the columns id, last_name, first_name, email, got ${header.join(", ")}`,
    );
  }
  const students = rows.map((row) => {
    const field = (name: string): string => row[column(name)]?.trim() ?? "";
    const names = { lastName: field("last_name"), firstName: field("first_name") };
    return { id: field("id"), ...names, email: field("email") };
  });
  return new Map(students.map((student) => [student.id, student]));
}
