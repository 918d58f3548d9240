import type { Sequential } from "@tensorflow/tfjs";
import { fromData, labelledImages, seededRandom } from "../../../src/index.ts";
import type { LabelledImages } from "../../../src/index.ts";
import { loadPlainTfjs } from "../../../src/node/loadPlainTfjs.ts";

/** tfjs on its plain JavaScript backend: quick enough for images of 4 by 4. */
export const tf = loadPlainTfjs();

/** Images of 4 by 4 with noise, lit at the top (class 0) or at the bottom (class 1). */
export function tinyTask(count: number, seed: number): LabelledImages {
  const random = seededRandom(seed);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 2);
  const pixels = Float32Array.from({ length: count * 16 }, (_, i) => {
    const label = labels[Math.floor(i / 16)];
    const bottom = i % 16 >= 8;
    return 0.4 * random.uniform() + (bottom === (label === 1) ? 0.6 : 0);
  });
  return labelledImages(fromData(pixels, [count, 4, 4, 1]), labels, ["top", "bottom"]);
}

/** A network with a convolution for `tinyTask`, the same for the same seed. */
export function tinyModel(seed: number, learningRate = 0.05): Sequential {
  const kernelInitializer = tf.initializers.glorotUniform({ seed });
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({ filters: 2, kernelSize: 3, inputShape: [4, 4, 1], kernelInitializer }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 2, activation: "softmax", kernelInitializer }),
    ],
  });
  model.compile({
    optimizer: tf.train.adam(learningRate),
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
  });
  return model;
}
