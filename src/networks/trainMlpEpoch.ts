import { floatLike } from "../ops/floatLike.ts";
import { abortError } from "../training/abortSignal.ts";
import type { AbortSignalLike } from "../training/abortSignal.ts";
import { decayFactor } from "../training/learningRateDecay.ts";
import type { History } from "../training/history.ts";
import type { LearningRateDecay } from "../training/learningRateDecay.ts";
import type { ProgressReporter } from "../training/progressReporter.ts";
import { isRight } from "./answers.ts";
import { descend } from "./descend.ts";
import type { Velocity } from "./descend.ts";
import type { MlpLoss } from "./mlp.ts";
import { outputDelta, sumLoss } from "./outputLoss.ts";
import { passBackward } from "./passBackward.ts";
import { passForward } from "./passForward.ts";
import type { RawExamples } from "./readExamples.ts";
import type { RawLayer } from "./readMlp.ts";

/** Where and how one pass over the examples runs. */
export interface MlpEpochRun {
  readonly epoch: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly learningRateDecay: LearningRateDecay;
  readonly momentum: number;
  readonly loss: MlpLoss;
  readonly order: readonly number[];
  readonly velocities: readonly Velocity[] | undefined;
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

/** One pass over the examples, or the part of it before `stop`, which changes the layers: mean loss and accuracy, each example as its batch came by. */
export async function trainMlpEpoch(
  layers: readonly RawLayer[],
  train: RawExamples,
  run: MlpEpochRun,
): Promise<Mean> {
  const { epoch, epochs, order, batchSize } = run;
  const steps = Math.ceil(order.length / batchSize);
  const total = { loss: 0, right: 0, seen: 0 };
  for (let step = 1; step <= steps; step++) {
    const place = `epoch ${epoch}, batch ${step} of ${steps}`;
    if (run.signal?.aborted === true) {
      throw abortError(`trainMlp: stopped by its signal at ${place}`, run.signal);
    }
    const done = (epoch - 1) * steps + step - 1;
    const factor = decayFactor(run.learningRateDecay, done, epochs * steps, steps);
    const indices = order.slice((step - 1) * batchSize, step * batchSize);
    const batch = gather(layers[0], train, indices);
    const { loss, right } = trainBatch(layers, batch, run, run.learningRate * factor);
    requireFiniteLoss(loss, place, run.learningRate * factor);
    total.loss += loss;
    total.right += right;
    total.seen += indices.length;
    const mean = { loss: total.loss / total.seen, accuracy: total.right / total.seen };
    await run.report.after({ epoch, epochs, step, steps, ...mean }, () => run.history(mean));
    if (run.stop?.aborted === true) break;
  }
  return { loss: total.loss / total.seen, accuracy: total.right / total.seen };
}

/** One step of gradient descent; the loss and the answers are those from before it. */
function trainBatch(
  layers: readonly RawLayer[],
  { inputs, targets, count, outputs: width }: RawExamples,
  { loss, momentum, velocities }: MlpEpochRun,
  learningRate: number,
): { loss: number; right: number } {
  const last = layers[layers.length - 1];
  const activity = passForward(layers, inputs, count);
  const outputs = activity[activity.length - 1];
  const delta = outputDelta(last, outputs, targets, loss, count);
  const gradients = passBackward(layers, inputs, activity, delta);
  descend(layers, gradients, learningRate, momentum, velocities);

  let right = 0;
  for (let i = 0; i < count; i++) {
    if (isRight(outputs.activations, targets, i, width)) right++;
  }
  return { loss: sumLoss(last, outputs, targets, loss), right };
}

/** The examples at `indices`, in the type of the weights, so that the inner loops see one type of number. */
function gather(layer: RawLayer, data: RawExamples, indices: readonly number[]): RawExamples {
  const { features, outputs } = data;
  const inputs = floatLike(layer.weights, indices.length * features);
  const targets = new Float64Array(indices.length * outputs);
  indices.forEach((from, to) => {
    inputs.set(data.inputs.subarray(from * features, (from + 1) * features), to * features);
    targets.set(data.targets.subarray(from * outputs, (from + 1) * outputs), to * outputs);
  });
  return { count: indices.length, features, outputs, inputs, targets };
}

function requireFiniteLoss(loss: number, place: string, learningRate: number): void {
  if (Number.isFinite(loss)) return;
  throw new RangeError(
    `trainMlp: the loss became ${loss} at ${place}, with step size ${learningRate.toPrecision(3)}: the ` +
      `weights have grown out of bounds. Train again with a smaller learningRate (a tenth, say); if that does ` +
      `not help, bring the inputs into the range from 0 to 1`,
  );
}
