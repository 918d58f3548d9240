import { fromData, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, NumericArray } from "../arrays/index.ts";
import type { BatchOfImages } from "../ops/readImage.ts";
import { seededRandom } from "../random/index.ts";
import { standardNormal } from "../random/standardNormal.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { gradientOfScore } from "./inputGradient.ts";
import { readClass } from "./readClass.ts";
import { imageTensor, readOneImage } from "./readInput.ts";
import { requireDeviation } from "./requireDeviation.ts";

/** How a saliency map is made. */
export interface SaliencyOptions {
  /** The class whose score is looked at; the most probable one if left out. */
  label?: number;
  /**
   * How many noisy copies of the image to take the mean over (SmoothGrad); 1, the image itself and
   * no noise, if left out.
   */
  samples?: number;
  /** Standard deviation of the noise, in grey levels; 0.3 if left out. */
  noise?: number;
  /** Where the noise comes from; 1 if left out. */
  seed?: number;
}

/**
 * Which pixels the score of a class depends on most: |d score / d pixel|, the greatest over the
 * channels. Source: Simonyan, Vedaldi and Zisserman, "Deep inside convolutional networks", 2014,
 * section 3. With `samples` the mean over noisy copies of the image, which is less speckled:
 * Smilkov and others, "SmoothGrad", 2017.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network that answers with one number for each class
 * @param image `[height, width, channels]`, or `[height, width]` where there is one channel
 * @param options the most probable class, and no smoothing, unless given
 * @returns `[height, width]`, none below 0
 * @throws RangeError if the network has no such class, or does not read such images
 *
 * @example
 * ```ts
 * import { saliency, toNested } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const dense = tf.layers.dense({ units: 1, weights: [tf.tensor2d([[3], [-1]]), tf.tensor1d([0])] });
 * const model = tf.sequential({ layers: [tf.layers.flatten({ inputShape: [1, 2, 1] }), dense] });
 * toNested(saliency(tf, model, [[5, 7]])); // => [[3, 1]]
 * ```
 */
export function saliency(
  tf: Tfjs,
  model: LayersModel,
  image: ArrayLike,
  options: SaliencyOptions = {},
): NumericArray<Float32Array> {
  const { samples = 1, noise = 0.3, seed = 1 } = options;
  requireInteger("saliency", "samples", samples, 1);
  requireDeviation("saliency", noise);
  const read = readOneImage("saliency", model, image);
  const { height, width } = read;
  const values = tf.tidy(() => {
    const input = imageTensor(tf, read);
    const asked = readClass("saliency", tf, model, input, options.label);
    const inputs = samples === 1 ? input : noisyCopies(tf, read, samples, noise, seed);
    const slope = gradientOfScore(tf, model, inputs, asked);
    return slope.mean(0).abs().max(2).dataSync<"float32">();
  });
  return fromData(Float32Array.from(values), [height, width]);
}

function noisyCopies(tf: Tfjs, image: BatchOfImages, samples: number, noise: number, seed: number) {
  const random = seededRandom(seed);
  const { height, width, channels, values } = image;
  const pixels = Float32Array.from(
    { length: samples * values.length },
    (_, i) => values[i % values.length] + noise * standardNormal(random),
  );
  return tf.tensor(pixels, [samples, height, width, channels]);
}
