import type { NumericArray } from "../arrays/index.ts";
import type { LayersModel } from "../training/index.ts";
import { convolutionOf } from "./findLayer.ts";
import { filtersOf } from "./layerFilters.ts";
import { requireUsable } from "./readInput.ts";

/**
 * The filters of the first convolutional layer: the ones that see pixels, and so can be looked at
 * as small images.
 *
 * @param model a network with a convolutional layer
 * @returns `[filterHeight, filterWidth, inChannels, outChannels]`, a copy
 * @throws RangeError if no layer has filters; Error if the network was disposed of
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, firstLayerFilters } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * firstLayerFilters(buildDigitsCnn(tf, { seed: 1 })).shape; // => [3, 3, 1, 8]
 * ```
 */
export function firstLayerFilters(model: LayersModel): NumericArray<Float32Array> {
  requireUsable("firstLayerFilters", model);
  return filtersOf(convolutionOf("firstLayerFilters", model, "first").layer);
}
