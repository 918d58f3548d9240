import type { Sequential } from "@tensorflow/tfjs";
import { requireInteger } from "../arrays/index.ts";
import { seededRandom } from "../random/index.ts";
import { compileClassifier } from "./compileClassifier.ts";
import type { Tfjs } from "./tfjs.ts";

/** A multilayer perceptron, and how it starts and learns. */
export interface DenseNetworkOptions {
  /** Where the first weights come from: the same seed gives the same weights. */
  seed: number;
  /** Height, width and channels of an image; `[28, 28, 1]` if left out. */
  inputShape?: readonly [number, number, number];
  /** How many units each hidden layer has, in order; `[128]` if left out, `[]` for none. */
  hiddenUnits?: readonly number[];
  /** How many classes there are; 10 if left out. */
  classes?: number;
  /** Adam's step size at the start of a training; 0.003 if left out. */
  learningRate?: number;
}

/**
 * A multilayer perceptron, ready for `fit`: the pixels in a row, dense layers with ReLU, and a dense
 * layer with softmax. Left to itself it is 784-128-10, with 101,770 parameters.
 *
 * The first weights are drawn as He and others (2015) advise for ReLU, biases are 0; the loss is
 * cross-entropy, the optimiser Adam (Kingma and Ba, 2015).
 *
 * @param tf the tfjs namespace, on the backend of your choice
 * @param options at least the seed of the first weights
 * @returns a compiled network for images `[batch, height, width, channels]`
 * @throws RangeError if a size or the seed is not a whole number, or the step size not positive
 *
 * @example
 * ```ts
 * import { buildDenseNetwork } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const model = buildDenseNetwork(tf, { seed: 1, hiddenUnits: [128] });
 * model.countParams(); // => 101770
 * ```
 */
export function buildDenseNetwork(tf: Tfjs, options: DenseNetworkOptions): Sequential {
  const { inputShape = [28, 28, 1], hiddenUnits = [128], classes = 10 } = options;
  const { seed, learningRate = 0.003 } = options;
  const [height, width, channels] = inputShape;
  requireInteger("buildDenseNetwork", "inputShape's height", height, 1);
  requireInteger("buildDenseNetwork", "inputShape's width", width, 1);
  requireInteger("buildDenseNetwork", "inputShape's channels", channels, 1);
  hiddenUnits.forEach((units) => requireInteger("buildDenseNetwork", "hiddenUnits", units, 1));
  requireInteger("buildDenseNetwork", "classes", classes, 2);
  requireInteger("buildDenseNetwork", "seed", seed, 0);
  const random = seededRandom(seed);
  const dense = (name: string, units: number, activation: "relu" | "softmax") =>
    tf.layers.dense({
      name,
      units,
      activation,
      kernelInitializer: tf.initializers.heNormal({ seed: random.uint32() }),
    });
  const model = tf.sequential({
    layers: [
      tf.layers.flatten({ name: "flatten", inputShape: [height, width, channels] }),
      ...hiddenUnits.map((units, i) => dense(`hidden${i + 1}`, units, "relu")),
      dense("dense", classes, "softmax"),
    ],
  });
  return compileClassifier("buildDenseNetwork", tf, model, learningRate);
}
