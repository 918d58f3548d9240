import { jupyterDisplay } from "../plots/core/jupyterDisplay.ts";
import type { Tfjs } from "../training/index.ts";

/** Where a search for an exciting image stands. It shows itself in a notebook as one line. */
export interface AscentProgress {
  /** Steps that are done, from 1. */
  readonly step: number;
  readonly steps: number;
  /** How much the image before this step excites the target. */
  readonly activation: number;
  /** How a notebook shows it: as one line. */
  readonly [jupyterDisplay]: () => { readonly "text/plain": string };
}

/** Who hears of a search's progress; a promise is waited for. */
export type OnAscent = (progress: AscentProgress) => void | Promise<void>;

/** What is known after a step. */
type Values = Pick<AscentProgress, "step" | "steps" | "activation">;

/** Milliseconds from one report to the next, so that a notebook's channel is not flooded. */
const reportInterval = 150;
/** Milliseconds of work after which the host gets a turn, to send what was printed. */
const yieldInterval = 50;

/** Reports at most seven times a second and at the last step, and lets the host have its turns. */
export function ascentReporter(
  tf: Tfjs,
  onProgress: OnAscent | undefined,
): (values: Values) => Promise<void> {
  let lastReport = tf.util.now();
  let lastYield = lastReport;
  return async (values) => {
    const now = tf.util.now();
    const ends = values.step === values.steps;
    if (onProgress !== undefined && (ends || now - lastReport >= reportInterval)) {
      lastReport = now;
      const line = `step ${values.step} of ${values.steps}  activation ${values.activation.toFixed(3)}`;
      await onProgress({ ...values, [jupyterDisplay]: () => ({ "text/plain": line }) });
    }
    if (ends || now - lastYield >= yieldInterval) {
      await tf.nextFrame();
      lastYield = tf.util.now();
    }
  };
}
