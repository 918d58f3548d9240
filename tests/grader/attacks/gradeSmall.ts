import { gradeJob } from "../../../grader/job/gradeJob.ts";
import type { Graded, Item } from "../../../grader/job/job.ts";
import { gradedCell, type Notebook } from "../../../grader/notebook/notebook.ts";
import { notebookText } from "../../../grader/notebook/notebookText.ts";
import { findIsolation } from "../../../grader/sandbox/findIsolation.ts";
import { defaultLimits, type Limits } from "../../../grader/sandbox/limits.ts";
import type { SharedChecker } from "../../../grader/sandbox/sharedChecker.ts";
import { releasedNotebook, withCell } from "../lesson.ts";

/** The exercises that the small notebook has: an array, a number, a function. */
const exercises = ["05-q1", "05-q1-parameters", "05-size-function"];

const whole = releasedNotebook("05-the-convolutional-layer");

/** Part of lesson 05, short enough to be run often. */
export const small: Notebook = {
  ...whole,
  cells: whole.cells.filter((cell) =>
    exercises.some((id) =>
      new RegExp(`^${id}-(answer|check)$`).test(gradedCell(cell)?.gradeId ?? ""),
    ),
  ),
};

/**
 * Short limits, so that what runs into them does so soon; long enough for honest cells on a busy
 * machine, where the first one, which also warms the kernel up, has taken over 4 seconds.
 */
export const shortLimits: Limits = {
  cellSeconds: 8,
  totalSeconds: 80,
  idleSeconds: 6,
  memory: 1500,
  processes: 16,
  disk: 32,
  output: 24,
};

const best = await findIsolation();

/** Right answers, to stand beside an attack. */
export const right = {
  parameters: "const learned = 456;",
  mapSize:
    "function mapSize(n: number, k: number, s: number, p: number, d: number) { return Math.floor((n + 2 * p - (k - 1) * d - 1) / s) + 1; }",
};

/** Grades the small notebook with these answers; each has its item by the exercise's name. */
export async function gradeSmall(
  q1: string,
  {
    parameters = right.parameters,
    mapSize = right.mapSize,
    limits = defaultLimits,
    isolation = best,
    partial = false,
    checker = undefined as SharedChecker | undefined,
  } = {},
): Promise<Graded & { readonly by: Record<"q1" | "parameters" | "mapSize", Item> }> {
  const put = (notebook: Notebook, id: string, source: string): Notebook =>
    withCell(notebook, `${id}-answer`, (cell) => ({ ...cell, source }));
  const submitted = put(
    put(put(small, "05-q1", q1), "05-q1-parameters", parameters),
    "05-size-function",
    mapSize,
  );
  const graded = await gradeJob(
    {
      student: "mallory",
      assignment: "small",
      notebook: "small",
      submitted: { bytes: Buffer.from(notebookText(submitted)).toString("base64") },
      released: notebookText(small),
      seed: "secret",
      partial,
      limits,
      isolation,
    },
    Number(process.env.VITEST_POOL_ID ?? 0),
    checker,
  );
  const [first, second, third] = graded.items;
  return { ...graded, by: { q1: first, parameters: second, mapSize: third } };
}

/** All that cells put out, as text. */
export function textOf({ executed }: Graded): string {
  const { cells } = JSON.parse(executed) as { cells: { outputs?: unknown }[] };
  return JSON.stringify(cells.map(({ outputs }) => outputs));
}
