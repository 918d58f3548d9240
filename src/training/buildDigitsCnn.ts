import type { Sequential } from "@tensorflow/tfjs";
import { seededRandom } from "../random/index.ts";
import { compileClassifier } from "./compileClassifier.ts";
import type { Tfjs } from "./tfjs.ts";

/** How the lessons' network starts and learns. */
export interface DigitsCnnOptions {
  /** Where the first weights come from: the same seed gives the same weights. */
  seed: number;
  /** Adam's step size at the start of a training; 0.01 if left out. */
  learningRate?: number;
}

/**
 * The lessons' network for digits, with 5,258 parameters, ready for `fit`:
 *
 * | layer | output | parameters |
 * |---|---|---|
 * | convolution, 8 filters 3x3, ReLU | 26x26x8 | 80 |
 * | max-pooling 2x2 | 13x13x8 | 0 |
 * | convolution, 16 filters 3x3, ReLU | 11x11x16 | 1,168 |
 * | max-pooling 2x2 | 5x5x16 | 0 |
 * | flatten | 400 | 0 |
 * | dense, softmax | 10 | 4,010 |
 *
 * The first weights are drawn as He and others (2015) advise for ReLU, biases are 0; the loss is
 * cross-entropy, the optimiser Adam (Kingma and Ba, 2015).
 *
 * @param tf the tfjs namespace, on the backend of your choice
 * @param options the seed of the first weights, and Adam's step size
 * @returns a compiled network for images `[batch, 28, 28, 1]` and labels 0 to 9
 * @throws RangeError if the seed is not a whole number of at least 0, or the step size not positive
 *
 * @example
 * ```ts
 * import { buildDigitsCnn } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const model = buildDigitsCnn(tf, { seed: 1 });
 * model.countParams(); // => 5258
 * ```
 */
export function buildDigitsCnn(tf: Tfjs, options: DigitsCnnOptions): Sequential {
  const { seed, learningRate = 0.01 } = options;
  const random = seededRandom(seed);
  const initializer = () => tf.initializers.heNormal({ seed: random.uint32() });
  const convolution = (name: string, filters: number) => ({
    name,
    filters,
    kernelSize: 3,
    activation: "relu" as const,
    kernelInitializer: initializer(),
  });
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({ ...convolution("conv1", 8), inputShape: [28, 28, 1] }),
      tf.layers.maxPooling2d({ name: "pool1", poolSize: 2 }),
      tf.layers.conv2d(convolution("conv2", 16)),
      tf.layers.maxPooling2d({ name: "pool2", poolSize: 2 }),
      tf.layers.flatten({ name: "flatten" }),
      tf.layers.dense({
        name: "dense",
        units: 10,
        activation: "softmax",
        kernelInitializer: initializer(),
      }),
    ],
  });
  return compileClassifier("buildDigitsCnn", tf, model, learningRate);
}
