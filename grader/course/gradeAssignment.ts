import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/node/packageFolder.ts";
import type { Job } from "../job/job.ts";
import type { Limits } from "../sandbox/limits.ts";
import type { Isolation } from "../sandbox/sandbox.ts";
import { drawReleased } from "./drawReleased.ts";
import { studentsWith, submissionsOf, type Submission } from "./findSubmissions.ts";
import type { Layout } from "./layout.ts";
import { keep, keyOf, recordOf, type GradedRecord } from "./records.ts";
import { readReleases, releasedTo } from "./releases.ts";
import { courseSecret, seedOf } from "./secret.ts";
import { gradeAll } from "./workers.ts";

/** From so many notebooks on, drawing the figures beforehand takes less time than it saves. */
const worthDrawing = 10;

export interface GradeOptions {
  readonly isolation: Isolation;
  readonly limits: Limits;
  /** Whether a function that is right for some inputs gets a part of its points. */
  readonly partial?: boolean;
  /** Notebooks that are graded at a time. */
  readonly workers: number;
  /** Told of each notebook that has its marks now. */
  onProgress(progress: Progress): void;
}

export interface Progress {
  readonly record: GradedRecord;
  readonly done: number;
  readonly of: number;
  /** Whether it had its marks from before. */
  readonly known: boolean;
}

/** A student's submissions, and what came of them. */
export interface GradedStudent {
  readonly student: string;
  readonly received?: Date;
  readonly records: readonly GradedRecord[];
}

/**
 * Grades all that was handed in for an assignment. What has its marks from an earlier run, with the same notebook, release
 * and limits, is not graded again; so it can be stopped at any time and started again.
 *
 * @returns the students in order, whatever the order in which their notebooks were done
 * @throws when the assignment was not released, or this machine cannot run a notebook
 */
export async function gradeAssignment(
  layout: Layout,
  assignment: string,
  options: GradeOptions,
): Promise<GradedStudent[]> {
  const releases = readReleases(layout, assignment);
  const secret = courseSecret(layout.secret);
  const version = graderVersion();
  const names = releases.map(({ notebook }) => notebook);
  const all = studentsWith(layout, assignment).map((student) => ({
    student,
    submissions: submissionsOf(layout, student, assignment, names),
  }));
  const entries = all.flatMap(({ submissions }) =>
    submissions.map((submission) => {
      const { student, notebook } = submission;
      const release = releases.find((one) => one.notebook === notebook)!;
      const { text, own } = releasedTo(layout, student, assignment, release);
      // What is everybody's keeps the inputs that nbgrader's hidden tests have.
      const seed = seedOf(secret, assignment, ...(own ? [student] : []));
      const job = jobOf(submission, assignment, text, seed, options);
      return { job, key: keyOf(job, version) };
    }),
  );
  const keys = new Map(entries.map(({ job, key }) => [job, key]));
  const records = new Map<string, GradedRecord>();
  const note = (record: GradedRecord, known: boolean): void => {
    records.set(nameOf(record), record);
    options.onProgress({ record, known, done: records.size, of: entries.length });
  };
  const waiting = entries.filter(({ job, key }) => {
    const record = recordOf(layout, job, key);
    if (record !== undefined) note(record, true);
    return record === undefined;
  });
  if (waiting.length >= worthDrawing) await drawReleased(releases, options.limits);
  await gradeAll(
    waiting.map(({ job }) => job),
    options.workers,
    (job, graded) => {
      note(keep(layout, graded, keys.get(job)!), false);
    },
  );
  return all.map(({ student, submissions }) => gradedStudent(student, submissions, records));
}

function gradedStudent(
  student: string,
  submissions: readonly Submission[],
  records: ReadonlyMap<string, GradedRecord>,
): GradedStudent {
  const times = submissions.flatMap(({ received }) => received ?? []);
  return {
    student,
    ...(times.length > 0 && { received: new Date(Math.max(...times)) }),
    records: submissions.map((submission) => {
      const record = records.get(nameOf(submission))!;
      return { ...record, remarks: [...submission.remarks, ...record.remarks] };
    }),
  };
}

function jobOf(
  { student, notebook, file }: Submission,
  assignment: string,
  released: string,
  seed: string,
  { limits, isolation, partial = false }: GradeOptions,
): Job {
  const submitted = "bytes" in file ? { bytes: file.bytes.toString("base64") } : file;
  return { student, assignment, notebook, submitted, released, seed, partial, limits, isolation };
}

function nameOf({ student, notebook }: { student: string; notebook: string }): string {
  return `${student}/${notebook}`;
}

/** Marks of another version may differ. */
export function graderVersion(): string {
  const text = readFileSync(join(packageFolder(), "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
