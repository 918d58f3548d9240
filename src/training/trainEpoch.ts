import { abortError } from "./abortSignal.ts";
import type { AbortSignalLike } from "./abortSignal.ts";
import type { History } from "./history.ts";
import type { ProgressReporter } from "./progressReporter.ts";
import type { Step, Trainer } from "./trainer.ts";

/** Where and how one pass over the examples runs. */
export interface EpochRun {
  readonly epoch: number;
  readonly epochs: number;
  readonly batchSize: number;
  /** The step size at a step of this pass, from 1. */
  readonly learningRateAt: (step: number) => number;
  readonly order: Int32Array;
  readonly report: ProgressReporter;
  readonly signal: AbortSignalLike | undefined;
  readonly stop: AbortSignalLike | undefined;
  /** The training so far, with this pass as it stands. */
  readonly history: (mean: Mean) => History;
}

/** Means over the examples of a pass. */
interface Mean {
  readonly loss: number;
  readonly accuracy: number;
}

/** One pass over the examples, or the part of it before `stop`: mean loss and accuracy, each example as its batch came by. */
export async function trainEpoch(trainer: Trainer, run: EpochRun): Promise<Mean> {
  const { epoch, epochs, order, batchSize } = run;
  const steps = Math.ceil(order.length / batchSize);
  const mean = { loss: 0, accuracy: 0 };
  let [step, seen] = [0, 0];
  do {
    const place = (at: number) => `epoch ${epoch}, batch ${at} of ${steps}`;
    if (run.signal?.aborted === true) {
      throw abortError(`fit: stopped by its signal at ${place(step + 1)}`, run.signal);
    }
    const next = nextSteps(run, step, Math.min(trainer.atOnce, steps - step));
    const results = await trainer.take(next);
    results.forEach(({ loss, accuracy }, i) => {
      step += 1;
      requireFiniteLoss(loss, place(step), next[i].learningRate);
      const count = next[i].indices.length;
      seen += count;
      mean.loss += ((loss - mean.loss) * count) / seen;
      mean.accuracy += ((accuracy - mean.accuracy) * count) / seen;
    });
    await run.report.after({ epoch, epochs, step, steps, ...mean }, () => run.history(mean));
  } while (step < steps && run.stop?.aborted !== true);
  return mean;
}

function nextSteps(run: EpochRun, done: number, count: number): Step[] {
  return Array.from({ length: count }, (_, i) => ({
    indices: run.order.subarray((done + i) * run.batchSize, (done + i + 1) * run.batchSize),
    learningRate: run.learningRateAt(done + i + 1),
  }));
}

function requireFiniteLoss(loss: number, place: string, learningRate: number): void {
  if (Number.isFinite(loss)) return;
  throw new RangeError(
    `fit: the loss became ${loss} at ${place}, with step size ${learningRate.toPrecision(3)}: the ` +
      `weights have grown out of bounds. Build the network anew and train it with a smaller ` +
      `learningRate (a tenth, say); if that does not help, look at the range of the images (0 to 1)`,
  );
}
