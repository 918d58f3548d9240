import type { LayerDescription } from "./layerDescription.ts";
import { readConvLayer } from "./readLayer.ts";
import { throughLayers } from "./throughLayers.ts";
import type { PlacedLayer } from "./throughLayers.ts";

/**
 * How many multiplications, each with its addition, one example costs: a convolutional layer
 * `filterHeight · filterWidth · inChannels` for every value of every map, a dense layer one a weight.
 * Biases, pooling and activations are not counted; texts that count "FLOPs" mostly mean twice this.
 *
 * @param inputShape `[height, width, channels]`, or `[values]`
 * @param layers one layer, or the layers of a network in their order
 * @throws RangeError if layer and input do not fit; TypeError if a layer's type is unknown
 *
 * @example
 * ```ts
 * import { multiplyAdds } from "two-kernels";
 * multiplyAdds([32, 32, 3], { type: "conv", filterSize: 5, outChannels: 6 }); // => 352800
 * multiplyAdds([784], { type: "dense", units: 128 }); // => 100352
 * ```
 */
export function multiplyAdds(
  inputShape: readonly number[],
  layers: LayerDescription | readonly LayerDescription[],
): number {
  return throughLayers("multiplyAdds", inputShape, layers)
    .map((placed) => layerMultiplyAdds("multiplyAdds", placed))
    .reduce((total, count) => total + count, 0);
}

/** Multiply-adds of one layer. */
export function layerMultiplyAdds(caller: string, { layer, inputShape }: PlacedLayer): number {
  if (layer.type === "dense") return inputShape[0] * layer.units;
  if (layer.type !== "conv") return 0;
  const { grid, filterHeight, filterWidth, connections } = readConvLayer(caller, inputShape, layer);
  return grid.outHeight * grid.outWidth * filterHeight * filterWidth * connections;
}
