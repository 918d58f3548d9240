import { Session } from "../client/session.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { notebookText } from "../notebook/notebookText.ts";
import { readNotebook, UnreadableNotebook, type ReadNotebook } from "../notebook/readNotebook.ts";
import { repairNotebook, type RepairedNotebook } from "../repair/repairNotebook.ts";
import { findInstallation } from "../sandbox/installation.ts";
import type { SharedChecker } from "../sandbox/sharedChecker.ts";
import type { Graded, Item, Job } from "./job.ts";
import { planOf, type Plan } from "./plan.ts";
import { runNotebook } from "./runNotebook.ts";

/**
 * Grades one notebook: one value in, one value out, and nothing else is written. It can be done again at any time, on
 * any machine.
 *
 * @param slot tells jobs apart that run at a time on one machine
 * @param checker checks the types of one notebook after the other; without it the notebook's kernel starts its own, which
 * takes longer
 * @throws when this machine cannot run a notebook; whatever the notebook does is in the result
 */
export async function gradeJob(job: Job, slot: number, checker?: SharedChecker): Promise<Graded> {
  const released = readNotebook(Buffer.from(job.released)).notebook;
  const plans = planOf(released);
  const opened = open(job);
  if ("problem" in opened) return ungraded(job, plans, opened.problem);
  const repaired = repairNotebook(opened.notebook, released);
  if (repaired.found.size === 0) {
    const problem = `it has none of the cells of ${job.notebook}: it is another notebook`;
    return ungraded(job, plans, problem);
  }
  const session = await start(job, slot, checker);
  try {
    return await run(job, session, plans, released, repaired, opened.remarks);
  } finally {
    await session.end();
  }
}

async function start(
  { isolation, limits }: Job,
  slot: number,
  checker: SharedChecker | undefined,
): Promise<Session> {
  const installation = findInstallation();
  const options = { installation, isolation, limits, slot };
  const session = await Session.start({ ...options, lends: checker !== undefined });
  if (session.lent !== undefined) checker?.lend(session.lent, options);
  return session;
}

async function run(
  job: Job,
  session: Session,
  plans: readonly Plan[],
  released: Notebook,
  { notebook, repairs }: RepairedNotebook,
  remarks: readonly string[],
): Promise<Graded> {
  const { cells, items, stops } = await runNotebook(session, notebook, released, plans, job);
  const executed = notebookText({ ...notebook, cells });
  return { ...nameOf(job), remarks, repairs, items, stops, executed };
}

function open({ submitted }: Job): ReadNotebook | { problem: string } {
  if ("problem" in submitted) return submitted;
  try {
    return readNotebook(Buffer.from(submitted.bytes, "base64"));
  } catch (error) {
    if (error instanceof UnreadableNotebook) return { problem: error.message };
    throw error;
  }
}

function ungraded(job: Job, plans: readonly Plan[], problem: string): Graded {
  const items = plans.map(({ gradeId, title, maxPoints }): Item => {
    const message = `The notebook could not be graded: ${problem}.`;
    return { gradeId, title, state: "stopped", points: 0, maxPoints, message };
  });
  return { ...nameOf(job), problem, remarks: [], repairs: [], items, stops: [], executed: "" };
}

function nameOf({
  student,
  assignment,
  notebook,
}: Job): Pick<Graded, "student" | "assignment" | "notebook"> {
  return { student, assignment, notebook };
}
