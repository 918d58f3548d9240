import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { countPixels } from "./countPixels.ts";
import { meansOfWindows } from "./poolWindows.ts";
import { readPixels } from "./readImage.ts";
import { readPooling } from "./readPooling.ts";
import type { Pool2dOptions } from "./readPooling.ts";

/** How an average-pooling window moves, and what it divides by. */
export interface AvgPool2dOptions extends Pool2dOptions {
  /**
   * Whether the zeros of the padding count as pixels, so that each sum is divided by the whole
   * window's `poolSize²` (PyTorch's default), or not (`false`, the default, as in tfjs and Keras).
   */
  countPadding?: boolean;
}

/**
 * Average-pooling: each window of `poolSize` by `poolSize` pixels keeps their mean, channel by
 * channel:
 *
 *     pooled[y, x, c] = Σ_i Σ_j image[y·stride + i, x·stride + j, c] / pixels in the window
 *
 * It has no weights. Unless `countPadding` is set, the padding counts neither in the sum nor in the
 * number of pixels. Source: Goodfellow, Bengio and Courville, "Deep Learning", section 9.3.
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param options `poolSize` 2, `stride` equal to it, and `padding` "valid" unless given
 * @returns the pooled image, with as many axes; float32, and summed in float32, if the image is, else
 *   float64
 * @throws RangeError if the window is larger than the padded image, if a window would lie in the
 *   padding whole, or if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { avgPool2d, toNested } from "two-kernels";
 * const image = [[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]];
 * toNested(avgPool2d(image)); // => [[3.25, 5.25], [2, 2]]
 * const padding = { top: 1, bottom: 0, left: 0, right: 0 };
 * toNested(avgPool2d([[4, 6]], { padding })); // => [[5]]
 * toNested(avgPool2d([[4, 6]], { padding, countPadding: true })); // => [[2.5]]
 * ```
 */
export function avgPool2d(image: ArrayLike, options: AvgPool2dOptions = {}): FloatArray {
  const pooling = readPooling("avgPool2d", image, options, readPixels);
  const { image: source, poolSize, grid } = pooling;
  const counts = countPixels(source, poolSize, grid, options.countPadding === true);
  return meansOfWindows("avgPool2d", pooling, counts);
}
