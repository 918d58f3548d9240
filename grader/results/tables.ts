import { csvText } from "./csv.ts";
import { isLate, reviewOf, type Marks } from "./marks.ts";

/** The marks in the columns of `nbgrader export`. */
export function marksTable(all: readonly Marks[]): string {
  const header = [
    ...["assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email"],
    ...["raw_score", "late_submission_penalty", "score", "max_score"],
  ];
  const rows = all.map(
    ({ assignment, student, due, received, points, penalty, score, maxPoints }) => [
      ...[assignment, timeText(due), timeText(received)],
      ...[student.id, student.lastName, student.firstName, student.email],
      ...[points, penalty, score, maxPoints].map(pythonNumber),
    ],
  );
  return csvText([header, ...rows]);
}

/** The mark of each item, with its reason. */
export function itemsTable(all: readonly Marks[]): string {
  const header = ["assignment", "student_id", "item", "state", "points", "max_points", "message"];
  const rows = all.flatMap(({ assignment, student, items }) =>
    items.map(({ gradeId, state, points, maxPoints, message }) => [
      ...[assignment, student.id, gradeId, state, points, maxPoints, message],
    ]),
  );
  return csvText([header, ...rows]);
}

/** What an instructor has to look at: texts to mark, notebooks that were tampered with, limits. */
export function reviewTable(all: readonly Marks[]): string {
  const rows = all.flatMap((marks) =>
    [...(isLate(marks) ? ["handed in late"] : []), ...reviewOf(marks)].map((line) => [
      ...[marks.assignment, marks.student.id, line],
    ]),
  );
  return csvText([["assignment", "student_id", "what"], ...rows]);
}

/**
 * Canvas's gradebook: a column for the assignment, the points possible in the second row.
 *
 * @see https://community.canvaslms.com/t5/Instructor-Guide/How-do-I-import-grades-in-the-Gradebook/ta-p/807
 */
export function canvasTable(all: readonly Marks[]): string {
  const assignment = all[0]?.assignment ?? "";
  const header = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment];
  const possible = ["    Points Possible", "", "", "", "", all[0]?.maxPoints ?? 0];
  const rows = all.map(({ student, score }) => {
    const { id, lastName, firstName, email } = student;
    const name = lastName === "" && firstName === "" ? id : `${lastName}, ${firstName}`;
    return [name, "", id, email === "" ? id : email, "", score];
  });
  return csvText([header, possible, ...rows]);
}

/**
 * Moodle's import of grades, which matches by the number or the address.
 *
 * @see https://docs.moodle.org/en/Grade_import
 */
export function moodleTable(all: readonly Marks[]): string {
  const assignment = all[0]?.assignment ?? "";
  const header = ["First name", "Surname", "ID number", "Email address", assignment, "Feedback"];
  const rows = all.map(({ student, points, penalty, score, maxPoints, items }) => {
    const right = items.filter(({ state }) => state === "right").length;
    const late = penalty > 0 ? `, ${penalty} off for lateness` : "";
    const feedback = `${points} of ${maxPoints} points, ${right} of ${items.length} right${late}`;
    return [student.firstName, student.lastName, student.id, student.email, score, feedback];
  });
  return csvText([header, ...rows]);
}

/** As nbgrader writes times: `2026-11-01 12:00:00`, in UTC. */
function timeText(time: Date | undefined): string {
  return time === undefined ? "" : time.toISOString().slice(0, 19).replace("T", " ");
}

/** As Python writes a float. */
function pythonNumber(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
