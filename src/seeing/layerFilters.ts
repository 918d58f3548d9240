import { fromData } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";
import type { LayersModel } from "../training/index.ts";
import { findLayer, hasFilters } from "./findLayer.ts";
import type { Layer, LayerReference } from "./findLayer.ts";
import { requireUsable } from "./readInput.ts";

/**
 * The filters of a convolutional layer, as they are now: a copy.
 *
 * @param model a network
 * @param layer the layer's name, or its place in `model.layers` from 0
 * @returns `[filterHeight, filterWidth, inChannels, outChannels]`
 * @throws RangeError if there is no such layer, or if it has no filters; Error if the network was
 *   disposed of
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, layerFilters } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const model = buildDigitsCnn(tf, { seed: 1 });
 * layerFilters(model, "conv2").shape; // => [3, 3, 8, 16]
 * ```
 */
export function layerFilters(
  model: LayersModel,
  layer: LayerReference,
): NumericArray<Float32Array> {
  requireUsable("layerFilters", model);
  const found = findLayer("layerFilters", model, layer).layer;
  if (!hasFilters(found)) {
    const others = model.layers.filter(hasFilters).map((one) => one.name);
    throw new RangeError(
      `layerFilters: layer "${found.name}" is a ${found.getClassName()} and has no filters: ` +
        (others.length === 0
          ? "nor has another"
          : `the layers with filters are ${others.join(", ")}`),
    );
  }
  return filtersOf(found);
}

/** A copy of the filters of a layer that has some. */
export function filtersOf(layer: Layer): NumericArray<Float32Array> {
  const weight = layer.weights.find((one) => one.shape.length === 4)!.read();
  return fromData(Float32Array.from(weight.dataSync<"float32">()), weight.shape);
}
