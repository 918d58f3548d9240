import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Graded, Job } from "../job/job.ts";
import { endAbandoned } from "../sandbox/ways/endAbandoned.ts";

const program = fileURLToPath(new URL("worker.js", import.meta.url));

/** How often a job is tried whose worker or sandbox failed. */
const tries = 3;

type Answer = { graded: Graded } | { failure: string };

/**
 * Grades jobs in several processes at a time. A process that dies, or cannot start a sandbox, costs its job another try
 * and no other job anything.
 *
 * @param onGraded called for each job as soon as it is done, in any order
 * @throws when a job failed as often as it was tried, through no fault of the notebook
 */
export async function gradeAll(
  jobs: readonly Job[],
  count: number,
  onGraded: (job: Job, graded: Graded) => void,
): Promise<void> {
  endAbandoned();
  const waiting = [...jobs];
  const work = async (slot: number): Promise<void> => {
    let worker: ChildProcess | undefined;
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      let failure = "";
      let graded: Graded | undefined;
      for (let attempt = 0; attempt < tries && graded === undefined; attempt++) {
        worker = worker?.connected === true ? worker : startWorker();
        const answer = await ask(worker, job, slot);
        if ("graded" in answer) graded = answer.graded;
        else failure = answer.failure;
      }
      if (graded === undefined) {
        worker?.disconnect();
        throw new Error(`${job.student}, ${job.notebook}: ${failure}`);
      }
      onGraded(job, graded);
    }
    worker?.disconnect();
  };
  const slots = Array.from({ length: Math.min(count, jobs.length) }, (_, slot) => work(slot));
  const failed = (await Promise.allSettled(slots)).find((slot) => slot.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

async function ask(worker: ChildProcess, job: Job, slot: number): Promise<Answer> {
  const abort = new AbortController();
  const { signal } = abort;
  try {
    const answered = once(worker, "message", { signal }).then(([answer]) => answer as Answer);
    const ended = once(worker, "exit", { signal }).then(([code, name]) => ({
      failure: `the process that graded it ended (${String(code ?? name)})`,
    }));
    worker.send({ job, slot });
    return await Promise.race([answered, ended]);
  } catch (error) {
    return { failure: (error as Error).message };
  } finally {
    abort.abort();
  }
}

function startWorker(): ChildProcess {
  const worker = fork(program);
  // A message to one that is just ending: its end tells.
  worker.on("error", () => undefined);
  return worker;
}
