import { describe, expect, test } from "vitest";
import type { TrainingProgress } from "../../../src/index.ts";
import { progressReporter } from "../../../src/training/progressReporter.ts";
import type { Host } from "../../../src/training/progressReporter.ts";

const soFar = () => ({ epochs: [], seconds: 0 });

/** A clock that moves only when told to, in place of a host's. */
function standingClock() {
  const clock = { now: 0, frames: 0 };
  const host: Host = {
    now: () => clock.now,
    nextFrame: () => {
      clock.frames += 1;
      return Promise.resolve();
    },
  };
  return { clock, host };
}

describe("progressReporter", () => {
  async function run(millisecondsPerStep: number) {
    const { clock, host } = standingClock();
    const reports: TrainingProgress[] = [];
    const reporter = progressReporter(host, (progress) => void reports.push(progress));
    for (let step = 1; step <= 100; step++) {
      clock.now += millisecondsPerStep;
      await reporter.after({ epoch: 1, epochs: 2, step, steps: 100, loss: 1, accuracy: 0 }, soFar);
    }
    return { reports, clock };
  }

  test("reports at most every 150 ms, and at the end of the epoch", async () => {
    const { reports } = await run(10);
    expect(reports.map((progress) => progress.step)).toEqual([15, 30, 45, 60, 75, 90, 100]);
  });

  test("told so, reports the end of an epoch only when a report is due or it is the last", async () => {
    const { clock, host } = standingClock();
    const reports: TrainingProgress[] = [];
    const reporter = progressReporter(host, (p) => void reports.push(p), "when due");
    for (let epoch = 1; epoch <= 20; epoch++) {
      clock.now += 40;
      await reporter.after({ epoch, epochs: 20, step: 1, steps: 1, loss: 1, accuracy: 0 }, soFar);
    }
    expect(reports.map((progress) => progress.epoch)).toEqual([4, 8, 12, 16, 20]);
    expect(clock.frames).toBe(10);
  });

  test("reports every step of a slow training", async () => {
    expect((await run(200)).reports).toHaveLength(100);
  });

  test("reckons what is left from what has passed", async () => {
    const { reports } = await run(10);
    expect(reports[0].secondsLeft).toBeCloseTo(1.85, 10);
    expect(reports[6].secondsLeft).toBeCloseTo(1, 10);
  });

  test("gives the host a turn every 50 ms, and at the end", async () => {
    expect((await run(10)).clock.frames).toBe(20);
    expect((await run(0)).clock.frames).toBe(1);
  });
});
