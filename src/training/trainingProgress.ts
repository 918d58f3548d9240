import { jupyterDisplay } from "../plots/core/jupyterDisplay.ts";
import type { History } from "./history.ts";

/** Where a training stands. */
export interface ProgressValues {
  /** The pass under way, from 1. */
  readonly epoch: number;
  readonly epochs: number;
  /** Batches of this pass that are done. */
  readonly step: number;
  readonly steps: number;
  /** Mean loss of this pass so far. */
  readonly loss: number;
  /** Share of this pass's examples told right so far, 0 to 1. */
  readonly accuracy: number;
  /** An estimate of what is left of the whole training, in seconds. */
  readonly secondsLeft: number;
  /** The passes so far, the one under way last, with the batches it has had: `lossCurve` draws it while it grows. */
  readonly history: History;
}

/** Where a training stands, as `fit` reports it. It shows itself in a notebook as one line. */
export interface TrainingProgress extends ProgressValues {
  /** Pass and time left, short enough for the title of a figure. */
  readonly summary: string;
  /** What a notebook shows: one line. */
  readonly [jupyterDisplay]: () => { readonly "text/plain": string };
}

const barLength = 20;

/** A report of where a training stands, with the line by which it shows itself. */
export function trainingProgress(values: ProgressValues): TrainingProgress {
  const summary = `epoch ${values.epoch} of ${values.epochs}, ${timeLeft(values)}`;
  return { ...values, summary, [jupyterDisplay]: () => ({ "text/plain": progressLine(values) }) };
}

function progressLine(p: ProgressValues): string {
  const done = Math.round((barLength * p.step) / p.steps);
  const bar = "█".repeat(done) + "·".repeat(barLength - done);
  return (
    `epoch ${p.epoch} of ${p.epochs}  ${bar}  batch ${p.step} of ${p.steps}  ` +
    `loss ${p.loss.toFixed(3)}  accuracy ${(100 * p.accuracy).toFixed(1)} %  ${timeLeft(p)}`
  );
}

function timeLeft({ epoch, epochs, step, steps, secondsLeft }: ProgressValues): string {
  return epoch === epochs && step === steps ? "done" : `${Math.ceil(secondsLeft)} s left`;
}
