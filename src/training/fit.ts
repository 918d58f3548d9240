import { requireInteger } from "../arrays/index.ts";
import type { LabelledImages } from "../data/index.ts";
import { seededRandom, shuffled } from "../random/index.ts";
import type { AbortSignalLike } from "./abortSignal.ts";
import { earlyStop } from "./earlyStop.ts";
import type { EarlyStop } from "./earlyStop.ts";
import { evaluate } from "./evaluate.ts";
import type { EpochResult, History } from "./history.ts";
import { learningRateOf, setLearningRate } from "./learningRate.ts";
import { decayFactor, requireDecay } from "./learningRateDecay.ts";
import type { LearningRateDecay } from "./learningRateDecay.ts";
import { progressReporter, tfjsHost } from "./progressReporter.ts";
import type { OnProgress } from "./progressReporter.ts";
import { requireCompiled } from "./requireCompiled.ts";
import { requireModelFor } from "./requireModelFor.ts";
import type { LayersModel, Tfjs } from "./tfjs.ts";
import { trainEpoch } from "./trainEpoch.ts";
import { createTrainer } from "./trainer.ts";

/** How a training runs. */
export interface FitOptions {
  /** Passes over the training examples. */
  epochs: number;
  /** Examples per step; 128 if left out. The last batch of a pass holds what is left. */
  batchSize?: number;
  /** Where the order of the examples comes from: the same seed gives the same history on the same backend. */
  seed: number;
  /** Examples to measure the network on after each pass; it does not learn from them. */
  validation?: LabelledImages;
  /**
   * How the optimiser's step size falls over the training: along half a cosine to 0 (`"cosine"`,
   * the default), not at all (`"none"`), or in steps (`{ everyEpochs: 2, factor: 0.5 }`).
   */
  learningRateDecay?: LearningRateDecay;
  /**
   * Stops when the validation loss has not fallen for so many passes. Either way the network ends
   * with the weights of the pass whose validation loss was lowest.
   */
  earlyStop?: { patience: number };
  /** Called at most seven times a second, and at the end of each pass. */
  onProgress?: OnProgress;
  /** Stops the training after the batch under way with an error; the network keeps what it has learnt. */
  signal?: AbortSignalLike;
  /** Ends the training after the batch under way: `fit` then returns as if that had been the last. */
  stop?: AbortSignalLike;
}

/**
 * Trains a network on labelled images, batch by batch in random order.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network compiled with a sparse cross-entropy loss and the metric "accuracy", such
 *   as `buildDigitsCnn` gives; its weights change
 * @param train the examples to learn from
 * @param options at least the number of epochs and a seed
 * @returns loss and accuracy of each epoch; `lossCurve` draws it, after the training or, as `onProgress` gives it, during
 *   it
 * @throws RangeError if network and examples do not fit, or if the loss becomes NaN or infinite; an
 *   error named AbortError if the signal stops it
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, fit, selectExamples } from "two-kernels";
 * import { loadDigits } from "two-kernels/data";
 * import { tf } from "two-kernels/node";
 * const digits = await loadDigits();
 * const few = selectExamples(digits.train, [0, 1, 2, 3, 4, 5, 6, 7]);
 * const history = await fit(tf, buildDigitsCnn(tf, { seed: 1 }), few, { epochs: 3, batchSize: 4, seed: 1 });
 * history.epochs.length; // => 3
 * history.epochs[2].loss < history.epochs[0].loss; // => true
 * ```
 */
export async function fit(
  tf: Tfjs,
  model: LayersModel,
  train: LabelledImages,
  options: FitOptions,
): Promise<History> {
  const { epochs, batchSize = 128, seed, validation, learningRateDecay = "cosine" } = options;
  requireInteger("fit", "epochs", epochs, 1);
  requireInteger("fit", "batchSize", batchSize, 1);
  requireInteger("fit", "seed", seed, 0);
  requireDecay("fit", learningRateDecay);
  requireCompiled("fit", model);
  requireModelFor("fit", model, train);
  if (validation !== undefined) requireModelFor("fit", model, validation);
  const early = readEarlyStop(tf, model, options);

  const random = seededRandom(seed);
  const report = progressReporter(tfjsHost(tf), options.onProgress);
  const trainer = createTrainer(tf, model, train, batchSize);
  const steps = Math.ceil(train.labels.length / batchSize);
  const learningRate = learningRateOf(model);
  const start = tf.util.now();
  const results: EpochResult[] = [];
  try {
    for (let epoch = 1; epoch <= epochs; epoch++) {
      const epochStart = tf.util.now();
      const order = Int32Array.from(shuffled(train.labels.keys(), random));
      const learningRateAt = (step: number) =>
        learningRate *
        decayFactor(learningRateDecay, (epoch - 1) * steps + step - 1, epochs * steps, steps);
      const run = { epoch, epochs, batchSize, learningRateAt, order, report };
      const trained = await trainEpoch(trainer, {
        ...run,
        signal: options.signal,
        stop: options.stop,
        history: (mean) => ({
          epochs: [...results, { epoch, ...mean, seconds: secondsSince(tf, epochStart) }],
          seconds: secondsSince(tf, start),
        }),
      });
      const validated = validation && evaluate(tf, model, validation);
      results.push({
        epoch,
        ...trained,
        ...(validated && {
          validationLoss: validated.loss,
          validationAccuracy: validated.accuracy,
        }),
        seconds: secondsSince(tf, epochStart),
      });
      // The best pass is told in either case, so that the network can end with its weights.
      const isOver = validated && early?.isOver(epoch, validated.loss);
      if (isOver === true || options.stop?.aborted === true) break;
    }
    const bestEpoch = early?.restore();
    return {
      epochs: results,
      ...(bestEpoch !== undefined && { bestEpoch }),
      ...(options.stop?.aborted === true && { stopped: true as const }),
      seconds: secondsSince(tf, start),
    };
  } finally {
    early?.dispose();
    trainer.dispose();
    setLearningRate(model, learningRate);
  }
}

function secondsSince(tf: Tfjs, start: number): number {
  return (tf.util.now() - start) / 1000;
}

function readEarlyStop(tf: Tfjs, model: LayersModel, options: FitOptions): EarlyStop | undefined {
  if (options.earlyStop === undefined) return undefined;
  const patience = requireInteger("fit", "earlyStop.patience", options.earlyStop.patience, 1);
  if (options.validation === undefined) {
    throw new RangeError("fit: earlyStop needs validation examples, whose loss says when to stop");
  }
  return earlyStop(tf, model, patience);
}
