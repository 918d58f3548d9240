import type { PoolOptions } from "./layerDescription.ts";
import { readPoolLayer } from "./readLayer.ts";

/**
 * The shape of a pooling layer's maps: smaller, and as many as came in.
 *
 * @param inputShape `[height, width, channels]`
 * @param layer `poolSize` 2, `stride` equal to it, `padding` "valid" and `rounding` "floor" unless
 *   given; Caffe's pooling rounds with "ceil"
 * @returns `[height, width, channels]`
 * @throws RangeError if the window is larger than the padded input, or if a number is not whole or
 *   too small
 *
 * @example
 * ```ts
 * import { poolShape } from "two-kernels";
 * poolShape([28, 28, 6]); // => [14, 14, 6]
 * poolShape([6, 6, 1], { poolSize: 3, stride: 2 }); // => [2, 2, 1]
 * poolShape([6, 6, 1], { poolSize: 3, stride: 2, rounding: "ceil" }); // => [3, 3, 1]
 * ```
 */
export function poolShape(
  inputShape: readonly number[],
  layer: PoolOptions = {},
): [height: number, width: number, channels: number] {
  const { grid, channels } = readPoolLayer("poolShape", inputShape, layer);
  return [grid.outHeight, grid.outWidth, channels];
}
