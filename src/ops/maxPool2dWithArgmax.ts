import { fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray, NumericArray } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";
import { largestPixels } from "./largestPixels.ts";
import { likeImage } from "./readImage.ts";
import { readPooling } from "./readPooling.ts";
import type { Pool2dOptions } from "./readPooling.ts";

/** The largest pixels, and where they stood. */
export interface MaxPoolWithArgmax {
  /** What `maxPool2d` gives. */
  readonly pooled: FloatArray;
  /** For each of them its place in its own image: `(row · width + column) · channels + channel`. */
  readonly argmax: NumericArray<Int32Array>;
}

/**
 * `maxPool2d` that also says where each largest pixel stood, which is where its gradient goes back
 * to. Of equal pixels the first counts, row by row.
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param options as for `maxPool2d`
 * @returns two arrays of the same shape
 * @throws RangeError as `maxPool2d` does
 *
 * @example
 * ```ts
 * import { maxPool2dWithArgmax, toNested } from "two-kernels";
 * const { pooled, argmax } = maxPool2dWithArgmax([[1, 1, 2, 4], [5, 6, 7, 8]]);
 * toNested(pooled); // => [[6, 8]]
 * toNested(argmax); // => [[5, 7]]
 * ```
 */
export function maxPool2dWithArgmax(
  image: ArrayLike,
  options: Pool2dOptions = {},
): MaxPoolWithArgmax {
  const pooling = readPooling("maxPool2dWithArgmax", image, options);
  const { image: source, grid } = pooling;
  const argmax = largestPixels(pooling);
  const shape = likeImage(source, grid.outHeight, grid.outWidth, source.channels);
  const pooled = floatLike(source.values, argmax.length);
  const imageSize = source.values.length / source.batch;
  const pooledSize = argmax.length / source.batch;
  for (let p = 0; p < pooled.length; p++) {
    pooled[p] = source.values[Math.floor(p / pooledSize) * imageSize + argmax[p]];
  }
  return { pooled: fromData(pooled, shape), argmax: fromData(argmax, shape) };
}
