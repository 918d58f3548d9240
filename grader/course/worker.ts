import { gradeJob } from "../job/gradeJob.ts";
import type { Job } from "../job/job.ts";

/** A job that the batch hands to this process, one at a time. */
export interface Task {
  readonly job: Job;
  readonly slot: number;
}

process.on("message", ({ job, slot }: Task) => {
  gradeJob(job, slot).then(
    (graded) => process.send?.({ graded }),
    (error: unknown) =>
      process.send?.({ failure: error instanceof Error ? error.message : String(error) }),
  );
});

// Its parent is gone: so are those who wait for the marks. The sandbox ends with this process.
process.on("disconnect", () => {
  process.exit(1);
});
