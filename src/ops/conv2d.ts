import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { correlate } from "./correlate.ts";
import { readPixels } from "./readImage.ts";
import { readConvolution } from "./readConvolution.ts";
import type { Conv2dOptions } from "./readConvolution.ts";

/**
 * What every framework calls a convolution: cross-correlation. The filter (also called a kernel)
 * slides over the image as it is, and each position gives the sum of the products:
 *
 *     feature[y, x, n] = Σ_i Σ_j Σ_c image[y·stride + i·dilation, x·stride + j·dilation, c] · filter[i, j, c, n] + bias[n]
 *
 * Source: Goodfellow, Bengio and Courville, "Deep Learning", equation 9.6. `convolve2d` turns the
 * filter first, as the mathematical definition does.
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param filter `[filterHeight, filterWidth]` for an image without channels, else
 *   `[filterHeight, filterWidth, inChannels, outChannels]`
 * @param options `stride` 1, `padding` "valid", `dilation` 1, `rounding` "floor" and no `bias` unless
 *   given; "same" with stride 1 keeps the size (an odd zero goes below and to the right, as in
 *   TensorFlow); a number pads each side
 * @returns the feature map, with as many axes as the image; float32, and summed in float32, if the
 *   image is, else float64
 * @throws RangeError if axes or channels do not match, if the filter is larger than the padded
 *   image, or if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { conv2d, toNested } from "two-kernels";
 * const image = [[1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0]];
 * const filter = [[1, 0, 1], [0, 1, 0], [1, 0, 1]];
 * toNested(conv2d(image, filter)); // => [[4, 3, 4], [2, 4, 3], [2, 3, 4]]
 * conv2d(image, filter, { padding: "same" }).shape; // => [5, 5]
 * toNested(conv2d([[1, 2]], [[3]], { bias: [10] })); // => [[13, 16]]
 * ```
 */
export function conv2d(
  image: ArrayLike,
  filter: ArrayLike,
  options: Conv2dOptions = {},
): FloatArray {
  return correlate("conv2d", readConvolution("conv2d", image, filter, options, readPixels));
}
