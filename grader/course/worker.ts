import { gradeJob } from "../job/gradeJob.ts";
import type { Job } from "../job/job.ts";
import { SharedChecker } from "../sandbox/sharedChecker.ts";

/** A job that the batch hands to this process, one at a time. */
export interface Task {
  readonly job: Job;
  readonly slot: number;
}

const checker = new SharedChecker();

process.on("message", ({ job, slot }: Task) => {
  gradeJob(job, slot, checker).then(
    (graded) => process.send?.({ graded }),
    (error: unknown) =>
      process.send?.({ failure: error instanceof Error ? error.message : String(error) }),
  );
});

// Its parent is gone: so are those who wait for the marks. The sandbox ends with this process.
process.on("disconnect", () => {
  void checker.end().then(() => process.exit(1));
});
