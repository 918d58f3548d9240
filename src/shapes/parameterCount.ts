import type { LayerDescription } from "./layerDescription.ts";
import { readConvLayer } from "./readLayer.ts";
import { throughLayers } from "./throughLayers.ts";
import type { PlacedLayer } from "./throughLayers.ts";

/** The numbers that a layer learns. */
export interface LayerParameters {
  readonly weights: number;
  readonly biases: number;
}

/**
 * How many numbers a layer, or a whole network, learns: its weights and its biases.
 *
 * - A convolutional layer has `filterHeight · filterWidth · inChannels · outChannels` weights and
 *   `outChannels` biases, however large the image; unshared, that many weights for each position.
 * - A dense layer has `inputs · units` weights and `units` biases.
 * - Pooling, flattening and activations have none (LeNet-5's old pooling two a map).
 *
 * Source: Stanford's CS231n notes, "Convolutional Neural Networks", "Summary" of the conv layer.
 *
 * @param inputShape `[height, width, channels]`, or `[values]`
 * @param layers one layer, or the layers of a network in their order
 * @throws RangeError if layer and input do not fit; TypeError if a layer's type is unknown
 *
 * @example
 * ```ts
 * import { parameterCount } from "two-kernels";
 * parameterCount([32, 32, 3], { type: "conv", filterSize: 5, outChannels: 6 }); // => 456
 * parameterCount([784], [{ type: "dense", units: 128 }, { type: "dense", units: 10 }]); // => 101770
 * ```
 */
export function parameterCount(
  inputShape: readonly number[],
  layers: LayerDescription | readonly LayerDescription[],
): number {
  return throughLayers("parameterCount", inputShape, layers)
    .map((placed) => layerParameters("parameterCount", placed))
    .reduce((total, { weights, biases }) => total + weights + biases, 0);
}

/** Weights and biases of one layer. */
export function layerParameters(caller: string, placed: PlacedLayer): LayerParameters {
  const { layer, inputShape } = placed;
  switch (layer.type) {
    case "conv": {
      const { filterHeight, filterWidth, connections, outChannels, grid } = readConvLayer(
        caller,
        inputShape,
        layer,
      );
      const { bias = true, unshared = false } = layer;
      const positions = grid.outHeight * grid.outWidth;
      const weights = filterHeight * filterWidth * connections;
      const biases = bias === false ? 0 : outChannels;
      return {
        weights: unshared ? positions * weights : weights,
        biases: bias === "perPosition" ? positions * biases : biases,
      };
    }
    case "dense": {
      const { units, bias = true } = layer;
      return { weights: inputShape[0] * units, biases: bias ? units : 0 };
    }
    case "pool": {
      const each = layer.coefficients === true ? inputShape[2] : 0;
      return { weights: each, biases: each };
    }
    default:
      return { weights: 0, biases: 0 };
  }
}
