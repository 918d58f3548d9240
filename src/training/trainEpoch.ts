import type { LabelledImages } from "../data/index.ts";
import { abortError } from "./abortSignal.ts";
import type { AbortSignalLike } from "./abortSignal.ts";
import { setLearningRate } from "./learningRate.ts";
import { decayFactor } from "./learningRateDecay.ts";
import type { LearningRateDecay } from "./learningRateDecay.ts";
import type { ProgressReporter } from "./progressReporter.ts";
import type { LayersModel, Tfjs } from "./tfjs.ts";
import { trainBatch } from "./trainBatch.ts";

/** Where and how one pass over the examples runs. */
export interface EpochRun {
  readonly epoch: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly learningRateDecay: LearningRateDecay;
  readonly order: readonly number[];
  readonly report: ProgressReporter;
  readonly signal: AbortSignalLike | undefined;
}

/** One pass over the examples: mean loss and accuracy, each example as its batch came by. */
export async function trainEpoch(
  tf: Tfjs,
  model: LayersModel,
  train: LabelledImages,
  run: EpochRun,
): Promise<{ loss: number; accuracy: number }> {
  const { epoch, epochs, order, batchSize } = run;
  const steps = Math.ceil(order.length / batchSize);
  const mean = { loss: 0, accuracy: 0 };
  let seen = 0;
  for (let step = 1; step <= steps; step++) {
    const place = `epoch ${epoch}, batch ${step} of ${steps}`;
    if (run.signal?.aborted === true) {
      throw abortError(`fit: stopped by its signal at ${place}`, run.signal);
    }
    const done = (epoch - 1) * steps + step - 1;
    const factor = decayFactor(run.learningRateDecay, done, epochs * steps, steps);
    setLearningRate(model, run.learningRate * factor);
    const indices = order.slice((step - 1) * batchSize, step * batchSize);
    const { loss, accuracy } = await trainBatch(tf, model, train, indices);
    requireFiniteLoss(loss, place, run.learningRate * factor);
    seen += indices.length;
    mean.loss += ((loss - mean.loss) * indices.length) / seen;
    mean.accuracy += ((accuracy - mean.accuracy) * indices.length) / seen;
    await run.report.after({ epoch, epochs, step, steps, ...mean });
  }
  return mean;
}

function requireFiniteLoss(loss: number, place: string, learningRate: number): void {
  if (Number.isFinite(loss)) return;
  throw new RangeError(
    `fit: the loss became ${loss} at ${place}, with step size ${learningRate.toPrecision(3)}: the ` +
      `weights have grown out of bounds. Build the network anew and train it with a smaller ` +
      `learningRate (a tenth, say); if that does not help, look at the range of the images (0 to 1)`,
  );
}
