import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { largestOfWindows } from "./poolWindows.ts";
import { readPixels } from "./readImage.ts";
import { readPooling } from "./readPooling.ts";
import type { Pool2dOptions } from "./readPooling.ts";

/**
 * Max-pooling: each window of `poolSize` by `poolSize` pixels keeps its largest, channel by
 * channel:
 *
 *     pooled[y, x, c] = max_{i, j} image[y·stride + i, x·stride + j, c]
 *
 * It has no weights. Padding is never chosen, also where every pixel is negative. Rows and columns
 * that the last step does not reach are left out. Source: Goodfellow, Bengio and Courville, "Deep
 * Learning", section 9.3.
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param options `poolSize` 2, `stride` equal to it, and `padding` "valid" unless given
 * @returns the pooled image, with as many axes; float32 if the image is, else float64
 * @throws RangeError if the window is larger than the padded image, if a window would lie in the
 *   padding whole, or if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { maxPool2d, toNested } from "two-kernels";
 * const image = [[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]];
 * toNested(maxPool2d(image)); // => [[6, 8], [3, 4]]
 * maxPool2d(image, { poolSize: 3, stride: 1 }).shape; // => [2, 2]
 * ```
 */
export function maxPool2d(image: ArrayLike, options: Pool2dOptions = {}): FloatArray {
  return largestOfWindows("maxPool2d", readPooling("maxPool2d", image, options, readPixels));
}
