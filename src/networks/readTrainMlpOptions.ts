import { requireInteger } from "../arrays/index.ts";
import { requireFiniteNumber } from "../ops/requireFiniteNumber.ts";
import type { AbortSignalLike } from "../training/index.ts";
import { requireDecay } from "../training/learningRateDecay.ts";
import type { LearningRateDecay } from "../training/learningRateDecay.ts";
import type { OnProgress } from "../training/progressReporter.ts";
import type { MlpLoss } from "./mlp.ts";
import type { MlpExamples } from "./readExamples.ts";

/** How a training by `trainMlp` runs. */
export interface TrainMlpOptions {
  /** Passes over the training examples. */
  epochs: number;
  /** Where the order of the examples comes from: the same seed gives the same network. */
  seed: number;
  /** Examples per step; 32 if left out. The last batch of a pass holds what is left. */
  batchSize?: number;
  /** The step size α, above 0; 0.1 if left out. */
  learningRate?: number;
  /** How the step size falls over the training; not at all (`"none"`) if left out. */
  learningRateDecay?: LearningRateDecay;
  /** How much of the last step goes into the next, from 0 (the default) to below 1. */
  momentum?: number;
  /** What to make small; if left out, `"crossEntropy"` after softmax and sigmoid, else `"squaredError"`. */
  loss?: MlpLoss;
  /** Examples to measure the network on after each pass; it does not learn from them. */
  validation?: MlpExamples;
  /**
   * Stops when the validation loss has not fallen for so many passes, and gives the network of the best
   * pass.
   */
  earlyStop?: { patience: number };
  /** Called at most seven times a second, and at the end. */
  onProgress?: OnProgress;
  /** Stops the training after the batch under way with an error. */
  signal?: AbortSignalLike;
  /** Ends the training after the batch under way: `trainMlp` then returns as if that had been the last. */
  stop?: AbortSignalLike;
}

/**
 * Reads and checks the options of `trainMlp` that are numbers, with what they are if left out.
 */
export function readTrainMlpOptions(options: TrainMlpOptions) {
  const { epochs, batchSize = 32, learningRate = 0.1, momentum = 0 } = options;
  const { learningRateDecay = "none", earlyStop, validation } = options;
  requireInteger("trainMlp", "epochs", epochs, 1);
  requireInteger("trainMlp", "batchSize", batchSize, 1);
  requireInteger("trainMlp", "seed", options.seed, 0);
  requireFiniteNumber("trainMlp", "learningRate", learningRate);
  requireFiniteNumber("trainMlp", "momentum", momentum);
  requireDecay("trainMlp", learningRateDecay);
  if (learningRate <= 0) {
    throw new RangeError(`trainMlp: learningRate should be above 0, got ${learningRate}`);
  }
  if (momentum < 0 || momentum >= 1) {
    throw new RangeError(`trainMlp: momentum should be from 0 to below 1, got ${momentum}`);
  }
  if (earlyStop !== undefined) {
    requireInteger("trainMlp", "earlyStop.patience", earlyStop.patience, 1);
    if (validation === undefined) {
      throw new RangeError(
        "trainMlp: earlyStop needs validation examples, whose loss says when to stop",
      );
    }
  }
  const patience = earlyStop?.patience;
  return { epochs, batchSize, learningRate, momentum, learningRateDecay, patience };
}
