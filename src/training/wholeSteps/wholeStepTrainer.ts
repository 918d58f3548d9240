import type { NamedTensorMap, Tensor } from "@tensorflow/tfjs";
import { rowMajor } from "../../arrays/index.ts";
import type { LabelledImages } from "../../data/index.ts";
import type { LayersModel, Tfjs } from "../tfjs.ts";
import type { Step, Trainer } from "../trainer.ts";
import { hasKernel, trainKernel } from "./kernelNames.ts";
import { networkPlan } from "./networkPlan.ts";
import { optimizerState } from "./optimizerState.ts";

/** Milliseconds of steps before the host gets a turn. */
const stretch = 40;

/**
 * Takes many steps in one call of the backend, or undefined if the backend has no kernel for that,
 * or the kernel does not know this network's layers or its optimiser.
 *
 * Weights and what the optimiser remembers are read before each call and written after it, so that
 * nobody can tell these steps from tfjs's own.
 */
export function wholeStepTrainer(
  tf: Tfjs,
  model: LayersModel,
  data: LabelledImages,
  batchSize: number,
): Trainer | undefined {
  if (!hasKernel(tf, trainKernel)) return undefined;
  const plan = networkPlan(model);
  const optimizer = optimizerState(tf, model);
  if (plan === undefined || optimizer === undefined) return undefined;
  const images = imageTensor(tf, data);
  const labels = tf.tensor1d(Int32Array.from(data.labels), "int32");
  const attributes = { ...plan, adam: optimizer.adam, batchSize };
  let atOnce = 1;
  return {
    get atOnce() {
      return atOnce;
    },
    take(steps) {
      const start = tf.util.now();
      const results = tf.tidy(() => {
        const weights = model.trainableWeights;
        const state = [...weights.map((weight) => weight.read()), ...optimizer.read()];
        const batches = [orderTensor(tf, steps), ratesTensor(tf, steps)];
        const inputs = [images, labels, ...batches, ...state] as unknown as NamedTensorMap;
        const next: Tensor[] = tf.engine().runKernel(trainKernel, inputs, attributes);
        const [losses, rights] = next.splice(state.length).map((tensor) => tensor.dataSync());
        const taken = finiteSteps(losses);
        weights.forEach((weight, i) => weight.write(next[i]));
        optimizer.write(next.slice(weights.length), taken);
        return steps.slice(0, taken).map(({ indices }, i) => ({
          loss: losses[i],
          accuracy: rights[i] / indices.length,
        }));
      });
      const each = (tf.util.now() - start) / results.length;
      atOnce = Math.max(1, Math.min(2 * steps.length, Math.floor(stretch / each)));
      return Promise.resolve(results);
    },
    dispose() {
      tf.dispose([images, labels]);
    },
  };
}

/** All images as one tensor, which shares their memory where they are float32 already. */
function imageTensor(tf: Tfjs, { images }: LabelledImages): Tensor {
  const pixels = rowMajor(images);
  const floats = pixels instanceof Float32Array ? pixels : Float32Array.from(pixels);
  return tf.tensor(floats, [...images.shape]);
}

function orderTensor(tf: Tfjs, steps: readonly Step[]): Tensor {
  const order = new Int32Array(steps.reduce((sum, { indices }) => sum + indices.length, 0));
  let at = 0;
  for (const { indices } of steps) {
    order.set(indices, at);
    at += indices.length;
  }
  return tf.tensor1d(order, "int32");
}

function ratesTensor(tf: Tfjs, steps: readonly Step[]): Tensor {
  return tf.tensor1d(Float32Array.from(steps, ({ learningRate }) => learningRate));
}

/** How many steps were taken: all, or those up to the first whose loss is not finite. */
function finiteSteps(losses: ArrayLike<number>): number {
  const first = Array.from(losses).findIndex((loss) => !Number.isFinite(loss));
  return first < 0 ? losses.length : first + 1;
}
