import type { Sequential } from "@tensorflow/tfjs";
import { requireInteger } from "../arrays/index.ts";
import { seededRandom } from "../random/index.ts";
import { traceShapes, type LayerDescription } from "../shapes/index.ts";
import { compileClassifier } from "./compileClassifier.ts";
import { tfjsLayers } from "./tfjsLayers.ts";
import type { Tfjs } from "./tfjs.ts";

/** How a network that is described layer by layer starts and learns. */
export interface NetworkOptions {
  /** Where the first weights come from: the same seed gives the same weights. */
  seed: number;
  /** Adam's step size at the start of a training; 0.003 if left out. */
  learningRate?: number;
}

/**
 * A network from the descriptions that `traceShapes` and `networkDiagram` take, ready for `fit`. The
 * last layer has to be dense, with a unit for each class, or softmax behind it; where softmax is left
 * out it is put on, so that the network gives probabilities.
 *
 * The first weights are drawn as He and others (2015) advise for ReLU, biases are 0; the loss is
 * cross-entropy, the optimiser Adam (Kingma and Ba, 2015).
 *
 * @param tf the tfjs namespace, on the backend of your choice
 * @param inputShape `[height, width, channels]` of an image
 * @param layers the layers in order, as for `traceShapes`
 * @param options at least the seed of the first weights
 * @returns a compiled network for images `[batch, height, width, channels]`
 * @throws RangeError if a layer does not fit on the one before, the last one is not dense, a layer
 *   asks for what tfjs does not have (such as filters that share nothing), or the seed is not a whole
 *   number
 *
 * @example
 * ```ts
 * import { buildNetwork } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const model = buildNetwork(
 *   tf,
 *   [28, 28, 1],
 *   [
 *     { type: "conv", filterSize: 3, outChannels: 8, stride: 2 },
 *     { type: "activation", activation: "relu" },
 *     { type: "flatten" },
 *     { type: "dense", units: 10 },
 *   ],
 *   { seed: 1 },
 * );
 * model.countParams(); // => 13610
 * ```
 */
export function buildNetwork(
  tf: Tfjs,
  inputShape: readonly [height: number, width: number, channels: number],
  layers: readonly LayerDescription[],
  options: NetworkOptions,
): Sequential {
  const { seed, learningRate = 0.003 } = options;
  requireInteger("buildNetwork", "seed", seed, 0);
  const trace = traceShapes(inputShape, layers);
  requireClassifier(trace.outputShape, layers);
  const random = seededRandom(seed);
  const model = tf.sequential();
  const add = (layer: ReturnType<typeof tfjsLayers>[number]) => {
    model.add(layer);
  };
  model.add(tf.layers.inputLayer({ inputShape: [...inputShape] }));
  trace.layers.forEach(({ layer }, k) => {
    const read = k === 0 ? inputShape : trace.layers[k - 1].outputShape;
    tfjsLayers(tf, layer, read, random).forEach(add);
  });
  if (layers[layers.length - 1].type === "dense")
    add(tf.layers.activation({ activation: "softmax" }));
  return compileClassifier("buildNetwork", tf, model, learningRate);
}

function requireClassifier(
  outputShape: readonly number[],
  layers: readonly LayerDescription[],
): void {
  const last = layers.at(-1);
  const softmax = last?.type === "activation" && last.activation === "softmax";
  const scores = softmax ? layers.at(-2) : last;
  if (scores?.type !== "dense" || outputShape.length !== 1) {
    throw new RangeError(
      `buildNetwork: the last layer should be { type: "dense", units: 10 }, with a unit for each class, ` +
        `got ${last === undefined ? "no layer" : JSON.stringify(last)}`,
    );
  }
}
