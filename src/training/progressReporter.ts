import type { History } from "./history.ts";
import type { Tfjs } from "./tfjs.ts";
import { trainingProgress } from "./trainingProgress.ts";
import type { ProgressValues, TrainingProgress } from "./trainingProgress.ts";

/** Who hears of a training's progress; a promise is waited for. */
export type OnProgress = (progress: TrainingProgress) => void | Promise<void>;

/** Milliseconds from one report to the next, so that a notebook's channel is not flooded. */
const reportInterval = 150;
/** Milliseconds of training after which the host gets a turn, to send what was printed. */
const yieldInterval = 50;

/** What a training needs of whoever runs it: a clock, and a way to wait for its turns. */
export interface Host {
  /** Milliseconds since some moment. */
  now(): number;
  /** Settles once the host has seen to what waits, such as output to send. */
  nextFrame(): Promise<void>;
}

/** The host as tfjs knows it. */
export function tfjsHost(tf: Tfjs): Host {
  return { now: () => tf.util.now(), nextFrame: () => tf.nextFrame() };
}

/** Tells of progress now and then, and lets the host have its turns. */
export interface ProgressReporter {
  /** To be called after every batch. @param history what has been trained so far, asked for when it is reported */
  after(
    values: Omit<ProgressValues, "secondsLeft" | "history">,
    history: () => History,
  ): Promise<void>;
}

/**
 * Reports at most seven times a second, and at the end.
 *
 * @param epochEnds whether the end of every epoch is reported too, or only when a report is due: an epoch may
 *   take a millisecond
 */
export function progressReporter(
  host: Host,
  onProgress: OnProgress | undefined,
  epochEnds: "always" | "when due" = "always",
): ProgressReporter {
  const start = host.now();
  let lastReport = start;
  let lastYield = start;
  return {
    async after(values, history) {
      const now = host.now();
      const last = values.step === values.steps;
      const must = last && (epochEnds === "always" || values.epoch === values.epochs);
      if (onProgress !== undefined && (must || now - lastReport >= reportInterval)) {
        lastReport = now;
        const done = (values.epoch - 1) * values.steps + values.step;
        const left = values.epochs * values.steps - done;
        const secondsLeft = (((now - start) / done) * left) / 1000;
        await onProgress(trainingProgress({ ...values, secondsLeft, history: history() }));
      }
      if (must || now - lastYield >= yieldInterval) {
        await host.nextFrame();
        lastYield = host.now();
      }
    },
  };
}
