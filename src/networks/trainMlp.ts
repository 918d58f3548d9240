import { fromData, requireFinite } from "../arrays/index.ts";
import { seededRandom, shuffled } from "../random/index.ts";
import type { EpochResult, History } from "../training/index.ts";
import { progressReporter } from "../training/progressReporter.ts";
import { bestSoFar } from "./bestSoFar.ts";
import { measure } from "./evaluateMlp.ts";
import { javascriptHost } from "./javascriptHost.ts";
import type { Mlp } from "./mlp.ts";
import { chooseLoss } from "./outputLoss.ts";
import { readExamples } from "./readExamples.ts";
import type { MlpExamples } from "./readExamples.ts";
import { readMlp } from "./readMlp.ts";
import type { RawLayer } from "./readMlp.ts";
import { readTrainMlpOptions } from "./readTrainMlpOptions.ts";
import type { TrainMlpOptions } from "./readTrainMlpOptions.ts";
import { trainMlpEpoch } from "./trainMlpEpoch.ts";

/** What a training by `trainMlp` gives. */
export interface TrainedMlp {
  /** The network that has learnt; the one it came from is as it was. */
  readonly mlp: Mlp;
  /** Loss and accuracy of each pass; `lossCurve` draws it. */
  readonly history: History;
  /** The pass that `mlp` comes from, from 1: the last one, or with `earlyStop` the best. */
  readonly epoch: number;
}

/**
 * Trains a multi-layer perceptron by gradient descent on batches in random order, W ← W - α ∂L/∂W.
 *
 * Momentum: Polyak, 1964, in the form of Sutskever and others, "On the importance of initialization and
 * momentum in deep learning", 2013, equation 1. Early stop: Goodfellow, Bengio and Courville, "Deep
 * Learning", algorithm 7.1.
 *
 * @param mlp the network to begin with, as `buildMlp` or an earlier training gave it; it does not change
 * @param train `{ inputs, labels }`, `{ inputs, targets }` or labelled images
 * @param options at least the number of epochs and a seed
 * @throws RangeError if network, examples and options do not fit, or if the loss becomes infinite or NaN;
 *   an error named AbortError if the signal stops it
 *
 * @example
 * ```ts
 * import { buildMlp, evaluateMlp, trainMlp } from "two-kernels";
 * const xor = { inputs: [[0, 0], [0, 1], [1, 0], [1, 1]], labels: [0, 1, 1, 0] };
 * const untrained = buildMlp([2, 2, 1], { seed: 4, activation: "tanh" });
 * const { mlp } = await trainMlp(untrained, xor, { epochs: 500, seed: 1, learningRate: 0.5 });
 * [...evaluateMlp(mlp, xor).predictions]; // => [0, 1, 1, 0]
 * ```
 */
export async function trainMlp(
  mlp: Mlp,
  train: MlpExamples,
  options: TrainMlpOptions,
): Promise<TrainedMlp> {
  const settings = readTrainMlpOptions(options);
  const layers = readMlp("trainMlp", mlp).map(copyOf);
  const loss = chooseLoss("trainMlp", layers, options.loss);
  const examples = readExamples("trainMlp", layers, train, loss);
  const { validation } = options;
  const held = validation && readExamples("trainMlp", layers, validation, loss);

  const random = seededRandom(options.seed);
  const report = progressReporter(javascriptHost, options.onProgress, "when due");
  const velocities = settings.momentum > 0 ? layers.map(zerosLike) : undefined;
  const best = bestSoFar(settings.patience);
  const start = javascriptHost.now();
  const results: EpochResult[] = [];
  const { epochs } = settings;
  for (let epoch = 1; epoch <= epochs && !best.isLongAgo(epoch); epoch++) {
    const epochStart = javascriptHost.now();
    const order = shuffled(Array(examples.count).keys(), random);
    const run = { ...settings, epoch, loss, order, velocities, report };
    const trained = await trainMlpEpoch(layers, examples, {
      ...run,
      signal: options.signal,
      stop: options.stop,
      history: (mean) => ({
        epochs: [...results, { epoch, ...mean, seconds: secondsSince(epochStart) }],
        seconds: secondsSince(start),
      }),
    });
    const measured = held && measure(layers, held, loss);
    results.push({
      epoch,
      ...trained,
      ...(measured && { validationLoss: measured.loss, validationAccuracy: measured.accuracy }),
      seconds: secondsSince(epochStart),
    });
    if (measured) best.offer(epoch, measured.loss, layers);
    if (options.stop?.aborted === true) break;
  }
  const history = {
    epochs: results,
    ...(options.stop?.aborted === true && { stopped: true as const }),
    seconds: secondsSince(start),
  };
  const kept = best.kept() ?? { epoch: results.length, layers };
  return { mlp: mlpOf(kept.layers), history, epoch: kept.epoch };
}

function secondsSince(start: number): number {
  return (javascriptHost.now() - start) / 1000;
}

function copyOf(layer: RawLayer): RawLayer {
  return { ...layer, weights: layer.weights.slice(), biases: layer.biases.slice() };
}

function zerosLike({ weights, biases }: RawLayer) {
  return { weights: weights.slice().fill(0), biases: biases.slice().fill(0) };
}

/** The network as a value, refused if the last step took it out of bounds. */
function mlpOf(layers: readonly RawLayer[]): Mlp {
  return {
    layers: layers.map(({ weights, biases, fanIn, units, activation }, l) => {
      requireFinite("trainMlp", `after the last step layers[${l}].weights`, weights, [
        fanIn,
        units,
      ]);
      requireFinite("trainMlp", `after the last step layers[${l}].biases`, biases, [units]);
      return {
        weights: fromData(weights, [fanIn, units]),
        biases: fromData(biases, [units]),
        activation,
      };
    }),
  };
}
