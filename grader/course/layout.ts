import { join } from "node:path";

/** Where things lie in a course's folder: nbgrader's layout, and our own beside it. */
export interface Layout {
  readonly root: string;
  /** What instructors write. */
  source(assignment: string): string;
  /** What students get. */
  release(assignment: string): string;
  /** What one student gets, where each has numbers of their own. */
  releaseTo(student: string, assignment: string): string;
  /** What students hand in: a folder for each student, in it one for each assignment. */
  readonly submitted: string;
  /** The notebooks as they ran, with the judge's points in them; nbgrader reads them as submissions. */
  judged(student: string, assignment: string): string;
  feedback(student: string, assignment: string): string;
  /** Tables and files for other systems. */
  exports(assignment: string): string;
  /** What is known of each notebook that was graded: with it grading goes on where it was stopped. */
  results(assignment: string): string;
  /** By which rules it was graded last. */
  rules(assignment: string): string;
  /** The course's secret, from which hidden inputs are drawn. */
  readonly secret: string;
  /** Who takes part: a CSV with the columns id, last_name, first_name, email. */
  readonly students: string;
}

export function layoutOf(root: string): Layout {
  const at = (...names: string[]): string => join(root, ...names);
  return {
    root,
    source: (assignment) => at("source", assignment),
    release: (assignment) => at("release", assignment),
    releaseTo: (student, assignment) => at("release", student, assignment),
    submitted: at("submitted"),
    judged: (student, assignment) => at("judged", student, assignment),
    feedback: (student, assignment) => at("feedback", student, assignment),
    exports: (assignment) => at("exports", assignment),
    results: (assignment) => at(".grader", "results", assignment),
    rules: (assignment) => at(".grader", "rules", `${assignment}.json`),
    secret: at(".grader", "secret"),
    students: at("students.csv"),
  };
}
