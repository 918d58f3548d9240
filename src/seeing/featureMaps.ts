import { fromData } from "../arrays/index.ts";
import type { ArrayLike, NumericArray } from "../arrays/index.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { convolutionOf, findLayer } from "./findLayer.ts";
import type { LayerReference } from "./findLayer.ts";
import { readInput } from "./readInput.ts";
import { runPlace } from "./runPlace.ts";

/**
 * What a layer answers to an image: its activations, a feature map for each filter.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network with one input for images
 * @param image `[height, width, channels]`, `[height, width]` where there is one channel, or a batch
 *   `[batch, height, width, channels]`
 * @param layer a layer's name, or its place in `model.layers` from 0; the first convolutional layer
 *   if left out
 * @returns `[height, width, channels]`, the activations after the layer's own activation function,
 *   or `[units]` for a dense layer; `[batch, ...]` for a batch
 * @throws RangeError if there is no such layer, with a list of those there are, or if the image is
 *   not what the network reads; Error if the network was disposed of
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, featureMaps, fromData } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const model = buildDigitsCnn(tf, { seed: 1 });
 * const blank = fromData(new Float32Array(28 * 28), [28, 28, 1]);
 * featureMaps(tf, model, blank, "pool1").shape; // => [13, 13, 8]
 * featureMaps(tf, model, blank, "pool1").get(6, 6, 0); // => 0
 * featureMaps(tf, model, blank, "dense").shape; // => [10]
 * ```
 */
export function featureMaps(
  tf: Tfjs,
  model: LayersModel,
  image: ArrayLike,
  layer?: LayerReference,
): NumericArray<Float32Array> {
  const images = readInput("featureMaps", model, image);
  const { output } =
    layer === undefined
      ? convolutionOf("featureMaps", model, "first")
      : findLayer("featureMaps", model, layer);
  const { shape, values } = runPlace(tf, model, images, output);
  return fromData(values, images.shape.length === 4 ? shape : shape.slice(1));
}
