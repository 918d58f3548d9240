import { fromData, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import type { BatchOfImages } from "../ops/readImage.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { coverImage } from "./coverImage.ts";
import { readClass } from "./readClass.ts";
import { imageTensor, readOneImage } from "./readInput.ts";
import { runPlace } from "./runPlace.ts";

/** How a patch slides over an image. */
export interface OcclusionOptions {
  /** The class whose probability is looked at; the most probable one if left out. */
  label?: number;
  /** Rows and columns of the patch, in pixels; 5 if left out. */
  patchSize?: number;
  /** Pixels from one place of the patch to the next; 1 if left out. */
  stride?: number;
  /** The grey level of the patch; 0 if left out, which is the paper of the digits. */
  fill?: number;
}

/** What covering each part of an image does to the probability of a class. */
export interface OcclusionMap {
  /** The class that was looked at. */
  readonly label: number;
  /** Its probability while nothing is covered. */
  readonly probability: number;
  /**
   * How much the probability falls with the patch at each of its places, `[rows, columns]`; below 0
   * where it rises. The patch at `[i, j]` has its top left corner at pixel `[i · stride, j · stride]`.
   */
  readonly drops: FloatArray;
  /** For each pixel, the mean drop over the patches that cover it, `[height, width]`; 0 if none does. */
  readonly onImage: FloatArray;
}

/**
 * Which parts of an image a network needs: the fall of a class's probability as a patch covers one
 * part after the other. Source: Zeiler and Fergus, "Visualizing and understanding convolutional
 * networks", 2014, section 4.2.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network that answers with one probability for each class
 * @param image `[height, width, channels]`, or `[height, width]` where there is one channel
 * @param options the most probable class, a patch of 5x5 zeros and stride 1 unless given
 * @throws RangeError if there is no such class, if the patch is larger than the image, if the network
 *   does not answer with probabilities, or if it does not read such images
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, fromData, occlusionMap } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const model = buildDigitsCnn(tf, { seed: 1 });
 * const half = fromData(Float32Array.from({ length: 784 }, (_, i) => (i < 392 ? 1 : 0)), [28, 28, 1]);
 * const seen = occlusionMap(tf, model, half, { patchSize: 4, stride: 4 });
 * seen.drops.shape; // => [7, 7]
 * Math.abs(seen.drops.get(6, 0)) < 1e-6; // => true
 * ```
 */
export function occlusionMap(
  tf: Tfjs,
  model: LayersModel,
  image: ArrayLike,
  options: OcclusionOptions = {},
): OcclusionMap {
  const { patchSize = 5, stride = 1, fill = 0 } = options;
  const read = readOneImage("occlusionMap", model, image);
  requirePatch(read, patchSize, stride, fill);
  const label = tf.tidy(() =>
    readClass("occlusionMap", tf, model, imageTensor(tf, read), options.label),
  );
  const { rows, columns, images } = coverImage(read, patchSize, stride, fill);
  const probabilities = runPlace(tf, model, images, model.outputs[0]);
  const classes = probabilities.shape[1];
  requireProbabilities(probabilities.values);
  const of = (i: number) => probabilities.values[i * classes + label];
  // The image itself comes last in the batch, so that an idle patch gives a drop of exactly 0.
  const probability = of(rows * columns);
  const drops = Float64Array.from({ length: rows * columns }, (_, i) => probability - of(i));
  return {
    label,
    probability,
    drops: fromData(drops, [rows, columns]),
    onImage: fromData(meanDrops(read, drops, columns, patchSize, stride), [
      read.height,
      read.width,
    ]),
  };
}

function requirePatch(image: BatchOfImages, patchSize: number, stride: number, fill: number): void {
  requireInteger("occlusionMap", "patchSize", patchSize, 1);
  requireInteger("occlusionMap", "stride", stride, 1);
  if (patchSize > image.height || patchSize > image.width) {
    throw new RangeError(
      `occlusionMap: a patch of ${patchSize}x${patchSize} does not fit an image of ` +
        `${image.height}x${image.width}: take a smaller patchSize`,
    );
  }
  if (!Number.isFinite(fill)) {
    throw new RangeError(`occlusionMap: fill should be a grey level, got ${fill}`);
  }
}

function requireProbabilities(values: Float32Array): void {
  const stray = values.find((value) => !(value >= 0 && value <= 1));
  if (stray === undefined) return;
  throw new RangeError(
    `occlusionMap: the network should answer with probabilities, got ${stray}: ` +
      `does its last layer have the activation softmax?`,
  );
}

function meanDrops(
  { height, width }: BatchOfImages,
  drops: Float64Array,
  columns: number,
  patchSize: number,
  stride: number,
): Float64Array {
  const sums = new Float64Array(height * width);
  const counts = new Float64Array(height * width);
  drops.forEach((drop, i) => {
    const top = Math.floor(i / columns) * stride;
    const left = (i % columns) * stride;
    for (let y = top; y < top + patchSize; y++) {
      for (let x = left; x < left + patchSize; x++) {
        sums[y * width + x] += drop;
        counts[y * width + x] += 1;
      }
    }
  });
  return sums.map((sum, i) => (counts[i] === 0 ? 0 : sum / counts[i]));
}
