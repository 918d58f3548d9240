import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Graded, Job } from "../job/job.ts";
import type { Layout } from "./layout.ts";
import { writeWhole } from "./writeFile.ts";

/** What is kept of a graded notebook: all but the notebook itself, which lies in `judged`. */
export interface GradedRecord extends Omit<Graded, "executed"> {
  /** Tells whether a job is still the one that was graded. */
  readonly key: string;
}

/** A hash of all that a job's marks depend on, and of the grader's version. */
export function keyOf(job: Job, version: string): string {
  return createHash("sha256")
    .update(JSON.stringify([version, job]))
    .digest("hex");
}

/** What is known of a job from before; undefined where it is to be graded. */
export function recordOf(layout: Layout, job: Job, key: string): GradedRecord | undefined {
  let text: string;
  try {
    text = readFileSync(recordFile(layout, job), "utf8");
  } catch {
    return undefined;
  }
  const record = JSON.parse(text) as GradedRecord;
  return record.key === key ? record : undefined;
}

/** Keeps what came of a job. The record is written last: while it is missing, the job is to be done again. */
export function keep(layout: Layout, graded: Graded, key: string): GradedRecord {
  const { executed, ...rest } = graded;
  const { student, assignment, notebook } = graded;
  if (executed !== "") {
    writeWhole(join(layout.judged(student, assignment), `${notebook}.ipynb`), executed);
  }
  const record = { ...rest, key };
  writeWhole(recordFile(layout, graded), `${JSON.stringify(record, null, 1)}\n`);
  return record;
}

function recordFile(
  layout: Layout,
  { student, assignment, notebook }: Pick<Job, "student" | "assignment" | "notebook">,
): string {
  return join(layout.results(assignment), student, `${notebook}.json`);
}
