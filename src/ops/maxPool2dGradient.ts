import { fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";
import { largestPixels } from "./largestPixels.ts";
import { readOutGradient } from "./readOutGradient.ts";
import { readPooling } from "./readPooling.ts";
import type { Pool2dOptions } from "./readPooling.ts";

/**
 * The gradient of `maxPool2d`: only the largest pixel of a window made the result, so it alone
 * collects the window's derivative. A pixel that is the largest of several windows, which overlap
 * where the stride is smaller than the window, collects the **sum** of theirs. Of equal pixels the
 * first counts, row by row, as in tfjs.
 *
 *     ∂L/∂image[argmax of window (y, x)] += ∂L/∂pooled[y, x]
 *
 * @param image what `maxPool2d` was given, `[height, width]`, `[height, width, channels]` or
 *   `[batch, height, width, channels]`
 * @param outGradient ∂L/∂pooled, in the shape of the pooled image
 * @param options what it was given
 * @returns ∂L/∂image, in the shape of the image; float32 if the image is, else float64
 * @throws RangeError as `maxPool2d` does, or if `outGradient` is not of the pooled image's shape
 *
 * @example
 * ```ts
 * import { maxPool2dGradient, toNested } from "two-kernels";
 * const image = [[1, 9, 2]];
 * const options = { poolSize: 1, stride: 1 };
 * toNested(maxPool2dGradient(image, [[5, 6, 7]], options)); // => [[5, 6, 7]]
 * const overlapping = [[0, 0, 0, 0], [0, 9, 1, 0], [0, 0, 0, 0], [0, 0, 0, 8]];
 * toNested(maxPool2dGradient(overlapping, [[1, 2], [3, 4]], { poolSize: 3, stride: 1 }));
 * // => [[0, 0, 0, 0], [0, 10, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]
 * ```
 */
export function maxPool2dGradient(
  image: ArrayLike,
  outGradient: ArrayLike,
  options: Pool2dOptions = {},
): FloatArray {
  const pooling = readPooling("maxPool2dGradient", image, options);
  const { image: source, grid } = pooling;
  const gradient = readOutGradient("maxPool2d", outGradient, source, grid, source.channels);
  const places = largestPixels(pooling);
  const sums = new Float64Array(source.values.length);
  const imageSize = sums.length / source.batch;
  const pooledSize = places.length / source.batch;
  for (let b = 0; b < source.batch; b++) {
    for (let p = b * pooledSize; p < (b + 1) * pooledSize; p++) {
      sums[b * imageSize + places[p]] += gradient[p];
    }
  }
  const result = floatLike(source.values, sums.length);
  result.set(sums);
  return fromData(result, source.shape);
}
