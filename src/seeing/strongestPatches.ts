import { fromData, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import type { BatchOfImages } from "../ops/readImage.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { cutPatch } from "./cutPatch.ts";
import { findLayer } from "./findLayer.ts";
import type { LayerReference } from "./findLayer.ts";
import { readInput } from "./readInput.ts";
import { requireGeometry } from "./receptiveFieldOf.ts";
import { runPlace } from "./runPlace.ts";

/** What to look for. */
export interface StrongestPatchesOptions {
  /** A layer's name, or its place in `model.layers` from 0. */
  layer: LayerReference;
  /** Patches for each channel, each of another image; 9 if left out. */
  count?: number;
}

/** A part of an image that excites a channel. */
export interface StrongPatch {
  /** Which of the images. */
  readonly index: number;
  /** The cell of the feature map, from 0; 0 for a dense layer. */
  readonly row: number;
  readonly column: number;
  /** The activation of that cell. */
  readonly activation: number;
  /** What the cell sees, `[height, width, channels]`, 0 where it lies outside the image. */
  readonly patch: FloatArray;
}

/** Images whose feature maps are kept in memory at once. */
const imagesAtOnce = 512;

/**
 * For each channel of a layer, the parts of images that excite it most, strongest first: what it has
 * learnt to look for. Of each image only the strongest cell counts, so that the patches differ. For a
 * dense layer a patch is a whole image. Source: Zeiler and Fergus, "Visualizing and understanding
 * convolutional networks", 2014, figure 2.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network with one input for images
 * @param images `[n, height, width, channels]`, such as `data.images`
 * @param options at least the layer
 * @returns a list for each channel, of `count` patches, or as many as there are images
 * @throws RangeError if there is no such layer, if its cells have no window on the image, or if the
 *   network does not read such images
 *
 * @example
 * ```ts
 * import { strongestPatches, toNested } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const weights = [tf.tensor4d([1, -1], [1, 2, 1, 1])]; // bright to the left, dark to the right
 * const conv = tf.layers.conv2d({ name: "conv", filters: 1, kernelSize: [1, 2], useBias: false, weights, inputShape: [1, 3, 1] });
 * const model = tf.sequential({ layers: [conv] });
 * const [found] = strongestPatches(tf, model, [[[[1], [2], [3]]], [[[9], [5], [8]]]], { layer: "conv" });
 * found.map(({ index, column, activation }) => [index, column, activation]); // => [[1, 0, 4], [0, 0, -1]]
 * toNested(found[0].patch); // => [[[9], [5]]]
 * ```
 */
export function strongestPatches(
  tf: Tfjs,
  model: LayersModel,
  images: ArrayLike,
  options: StrongestPatchesOptions,
): StrongPatch[][] {
  const { layer, count = 9 } = options;
  requireInteger("strongestPatches", "count", count, 1);
  const read = readInput("strongestPatches", model, images);
  const { output } = findLayer("strongestPatches", model, layer);
  const dense = output.shape.length === 2;
  const geometry = dense ? undefined : requireGeometry("strongestPatches", model, output);
  const best: Cell[][] = [];
  for (let start = 0; start < read.batch; start += imagesAtOnce) {
    const some = imagesFrom(read, start, Math.min(start + imagesAtOnce, read.batch));
    const { shape, values } = runPlace(tf, model, some, output);
    const width = dense ? 1 : shape[2];
    const channels = shape[shape.length - 1];
    for (let channel = 0; channel < channels; channel++) {
      const cells = strongestCells(values, some.batch, channels, channel);
      const all = cells.map(({ cell, activation }, i) => {
        const [row, column] = [Math.floor(cell / width), cell % width];
        return { index: start + i, row, column, activation };
      });
      // A stable sort: of equal activations the first image's comes first.
      best[channel] = [...(start === 0 ? [] : best[channel]), ...all]
        .sort((a, b) => b.activation - a.activation)
        .slice(0, count);
    }
  }
  return best.map((cells) =>
    cells.map((cell) => ({ ...cell, patch: fromPatch(cutPatch(read, geometry, cell)) })),
  );
}

/** A cell of a feature map of one image. */
type Cell = Omit<StrongPatch, "patch">;

const fromPatch = ({ values, shape }: ReturnType<typeof cutPatch>) => fromData(values, shape);

function imagesFrom(images: BatchOfImages, start: number, end: number): BatchOfImages {
  const size = images.values.length / images.batch;
  const values = images.values.subarray(start * size, end * size);
  return { ...images, batch: end - start, values };
}

/** The strongest cell of one channel in each image. */
function strongestCells(values: Float32Array, batch: number, channels: number, channel: number) {
  const size = values.length / batch;
  return Array.from({ length: batch }, (_, i) => {
    let [cell, activation] = [0, -Infinity];
    for (let at = channel; at < size; at += channels) {
      const value = values[i * size + at];
      if (value > activation) [cell, activation] = [Math.floor(at / channels), value];
    }
    return { cell, activation };
  });
}
