import { readNotebook, UnreadableNotebook } from "../notebook/readNotebook.ts";
import { repairNotebook } from "../repair/repairNotebook.ts";
import { studentsWith, submissionsOf, type Submission } from "./findSubmissions.ts";
import type { Layout } from "./layout.ts";
import { readReleases, releasedTo, type Release } from "./releases.ts";

/** What is to be said of one notebook before it is run. */
export interface Validation {
  readonly student: string;
  readonly notebook: string;
  /** Why it cannot be graded; undefined where it can. */
  readonly problem?: string;
  /** What grading will put right. */
  readonly remarks: readonly string[];
}

/** Looks at the form of all that was handed in for an assignment; runs nothing. */
export function validateAssignment(layout: Layout, assignment: string): Validation[] {
  const releases = readReleases(layout, assignment);
  const names = releases.map(({ notebook }) => notebook);
  return studentsWith(layout, assignment).flatMap((student) =>
    submissionsOf(layout, student, assignment, names).map((submission, index) =>
      validate(submission, releasedTo(layout, student, assignment, releases[index]!)),
    ),
  );
}

function validate({ student, notebook, file, remarks }: Submission, release: Release): Validation {
  const name = { student, notebook };
  if ("problem" in file) return { ...name, problem: file.problem, remarks };
  try {
    const read = readNotebook(file.bytes);
    const released = readNotebook(Buffer.from(release.text)).notebook;
    const { repairs, found } = repairNotebook(read.notebook, released);
    const problem = "it has none of the assignment's cells: it is another notebook";
    const lines = repairs.map(({ cell, message }) =>
      cell === "" ? message : `${cell}: ${message}`,
    );
    return {
      ...name,
      ...(found.size === 0 && { problem }),
      remarks: [...remarks, ...read.remarks, ...lines],
    };
  } catch (error) {
    if (error instanceof UnreadableNotebook) return { ...name, problem: error.message, remarks };
    throw error;
  }
}
