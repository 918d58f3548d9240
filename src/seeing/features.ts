import { fromData } from "../arrays/index.ts";
import type { ArrayLike, NumericArray } from "../arrays/index.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { findLayer } from "./findLayer.ts";
import type { LayerReference, Place } from "./findLayer.ts";
import { readInput } from "./readInput.ts";
import { runPlace } from "./runPlace.ts";

/**
 * What a network makes of each image before it decides: the activations of a layer in one row, a
 * point for each image. Images that the network finds alike have points close to each other.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network with one input for images
 * @param images `[n, height, width, channels]`, such as `data.images`
 * @param layer a layer's name, or its place in `model.layers` from 0; what the last layer reads if
 *   left out
 * @returns `[n, d]`, d numbers for each image, in row-major order where the layer gives feature maps
 * @throws RangeError if there is no such layer, or if the network does not read such images
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, features } from "two-kernels";
 * import { loadDigits } from "two-kernels/data";
 * import { tf } from "two-kernels/node";
 * const { test } = await loadDigits();
 * const model = buildDigitsCnn(tf, { seed: 1 });
 * features(tf, model, test.images.hi(10)).shape; // => [10, 400]
 * features(tf, model, test.images.hi(10), "dense").shape; // => [10, 10]
 * ```
 */
export function features(
  tf: Tfjs,
  model: LayersModel,
  images: ArrayLike,
  layer?: LayerReference,
): NumericArray<Float32Array> {
  const read = readInput("features", model, images);
  const place =
    layer === undefined ? beforeLast(model) : findLayer("features", model, layer).output;
  const { values } = runPlace(tf, model, read, place);
  return fromData(values, [read.batch, values.length / read.batch]);
}

/** What the last layer with weights reads: the decision is made there. */
function beforeLast(model: LayersModel): Place {
  let place = model.outputs[0];
  while (place.sourceLayer.weights.length === 0 && place.inputs.length === 1)
    [place] = place.inputs;
  return place.inputs[0] ?? place;
}
