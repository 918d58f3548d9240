import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import type { Window2dOptions } from "../shapes/index.ts";
import { conv2dGradient } from "./conv2dGradient.ts";
import type { ConvolutionGradient } from "./conv2dGradient.ts";
import { flip2d } from "./flip2d.ts";
import { readConvolution } from "./readConvolution.ts";
import { readOutGradient } from "./readOutGradient.ts";

/**
 * The gradients of `convolve2d`. It turns the filter and then does what `conv2d` does; so its
 * gradients are those of `conv2d` with the turned filter, and the filter's is turned back.
 *
 * @param image what `convolve2d` was given, `[height, width]`, `[height, width, channels]` or
 *   `[batch, height, width, channels]`
 * @param filter what it was given
 * @param outGradient ∂L/∂feature, in the shape of the feature map
 * @param options what it was given
 * @returns float32 if the image is, else float64
 * @throws RangeError as `convolve2d` does, or if `outGradient` is not of the feature map's shape
 *
 * @example
 * ```ts
 * import { convolve2dGradient, toNested } from "two-kernels";
 * const gradient = convolve2dGradient([[1, 2, 3]], [[10, 20]], [[1, 100]]);
 * toNested(gradient.inputGradient); // => [[20, 2010, 1000]]
 * toNested(gradient.filterGradient); // => [[302, 201]]
 * ```
 */
export function convolve2dGradient(
  image: ArrayLike,
  filter: ArrayLike,
  outGradient: ArrayLike,
  options: Window2dOptions = {},
): ConvolutionGradient {
  const {
    image: source,
    filter: bank,
    grid,
  } = readConvolution("convolve2dGradient", image, filter, options);
  readOutGradient("convolve2d", outGradient, source, grid, bank.outChannels);
  const gradient = conv2dGradient(image, flip2d(filter), outGradient, options);
  const turnedBack = flip2d(gradient.filterGradient) as FloatArray;
  return { ...gradient, filterGradient: turnedBack };
}
