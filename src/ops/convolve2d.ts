import { rowMajor } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { fromData } from "../arrays/index.ts";
import { correlate } from "./correlate.ts";
import { flip2d } from "./flip2d.ts";
import { readPixels } from "./readImage.ts";
import { readConvolution } from "./readConvolution.ts";
import type { Conv2dOptions } from "./readConvolution.ts";

/**
 * Convolution as mathematics defines it: the filter is turned by half a turn, then slides over the
 * image. With a filter of F by F taps:
 *
 *     feature[y, x, n] = Σ_i Σ_j Σ_c image[y·stride + i·dilation, x·stride + j·dilation, c] · filter[F-1-i, F-1-j, c, n] + bias[n]
 *
 * Source: Goodfellow, Bengio and Courville, "Deep Learning", equation 9.4. It equals `conv2d` with
 * `flip2d(filter)`; a filter that is its own half-turn gives the same with both.
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param filter `[filterHeight, filterWidth]` for an image without channels, else
 *   `[filterHeight, filterWidth, inChannels, outChannels]`
 * @param options as for `conv2d`; they apply to the turned filter
 * @returns the feature map, with as many axes as the image; float32, and summed in float32, if the
 *   image is, else float64
 * @throws RangeError as `conv2d` does
 *
 * @example
 * ```ts
 * import { conv2d, convolve2d, toNested } from "two-kernels";
 * const image = [[1, 2], [3, 4]];
 * const filter = [[0, 0], [0, 1]];
 * toNested(conv2d(image, filter)); // => [[4]]
 * toNested(convolve2d(image, filter)); // => [[1]]
 * ```
 */
export function convolve2d(
  image: ArrayLike,
  filter: ArrayLike,
  options: Conv2dOptions = {},
): FloatArray {
  const convolution = readConvolution("convolve2d", image, filter, options, readPixels);
  const { height, width, inChannels, outChannels, values } = convolution.filter;
  const turned = flip2d(fromData(values, [height, width, inChannels, outChannels]));
  return correlate("convolve2d", {
    ...convolution,
    filter: { ...convolution.filter, values: rowMajor(turned) },
  });
}
