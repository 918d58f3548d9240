import type { ConvOptions } from "./layerDescription.ts";
import { readConvLayer } from "./readLayer.ts";

/**
 * The shape of a convolutional layer's maps: on either axis as many positions as `outputSize` counts,
 * and one map per filter, however many channels come in.
 *
 * @param inputShape `[height, width, channels]`
 * @param layer at least the size of the filters, and how many
 * @returns `[height, width, outChannels]`
 * @throws RangeError if the filter is larger than the padded input, or if a number is not whole or
 *   too small
 *
 * @example
 * ```ts
 * import { convShape } from "two-kernels";
 * convShape([32, 32, 3], { filterSize: 5, outChannels: 6 }); // => [28, 28, 6]
 * convShape([28, 28, 1], { filterSize: 3, outChannels: 8, stride: 2, padding: "same" }); // => [14, 14, 8]
 * ```
 */
export function convShape(
  inputShape: readonly number[],
  layer: ConvOptions,
): [height: number, width: number, channels: number] {
  const { grid, outChannels } = readConvLayer("convShape", inputShape, layer);
  return [grid.outHeight, grid.outWidth, outChannels];
}
