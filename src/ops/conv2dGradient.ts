import { fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import type { Window2dOptions } from "../shapes/index.ts";
import { correlateFilterGradient } from "./correlateFilterGradient.ts";
import { correlateInputGradient } from "./correlateInputGradient.ts";
import { floatLike } from "./floatLike.ts";
import { readConvolution } from "./readConvolution.ts";
import { readOutGradient } from "./readOutGradient.ts";

/** What the gradient of a convolution gives: how the loss changes with each number that went in. */
export interface ConvolutionGradient {
  /** In the shape of the image. */
  readonly inputGradient: FloatArray;
  /** In the shape of the filter, summed over positions and images. */
  readonly filterGradient: FloatArray;
  /** `[outChannels]`, summed over positions and images. */
  readonly biasGradient: FloatArray;
}

/**
 * The gradients of `conv2d`, by the chain rule on its formula: wherever a pixel met a weight, the
 * pixel collects the weight times the derivative by the sum they went into, and the weight
 * collects the pixel times it:
 *
 *     ∂L/∂image[y·stride + i·dilation, x·stride + j·dilation, c] += filter[i, j, c, n] · ∂L/∂feature[y, x, n]
 *     ∂L/∂filter[i, j, c, n] += image[y·stride + i·dilation, x·stride + j·dilation, c] · ∂L/∂feature[y, x, n]
 *     ∂L/∂bias[n] += ∂L/∂feature[y, x, n]
 *
 * Source: Goodfellow, Bengio and Courville, "Deep Learning", equations 9.11 to 9.13.
 *
 * @param image what `conv2d` was given, `[height, width]`, `[height, width, channels]` or
 *   `[batch, height, width, channels]`
 * @param filter what it was given
 * @param outGradient ∂L/∂feature, in the shape of the feature map
 * @param options what it was given; a bias may be left out, since no gradient depends on it
 * @returns float32 if the image is, else float64
 * @throws RangeError as `conv2d` does, or if `outGradient` is not of the feature map's shape
 *
 * @example
 * ```ts
 * import { conv2dGradient, toNested } from "two-kernels";
 * const gradient = conv2dGradient([[1, 2, 3]], [[10, 20]], [[1, 100]]);
 * toNested(gradient.inputGradient); // => [[10, 1020, 2000]]
 * toNested(gradient.filterGradient); // => [[201, 302]]
 * toNested(gradient.biasGradient); // => [101]
 * ```
 */
export function conv2dGradient(
  image: ArrayLike,
  filter: ArrayLike,
  outGradient: ArrayLike,
  options: Window2dOptions = {},
): ConvolutionGradient {
  const convolution = readConvolution("conv2dGradient", image, filter, options);
  const { outChannels, inChannels, height, width } = convolution.filter;
  const { image: source, grid } = convolution;
  const gradient = readOutGradient("conv2d", outGradient, source, grid, outChannels);
  const filterShape =
    source.shape.length === 2 ? [height, width] : [height, width, inChannels, outChannels];
  const biasGradient = floatLike(source.values, outChannels);
  for (let i = 0; i < gradient.length; i++) biasGradient[i % outChannels] += gradient[i];
  return {
    inputGradient: fromData(correlateInputGradient(convolution, gradient), source.shape),
    filterGradient: fromData(correlateFilterGradient(convolution, gradient), filterShape),
    biasGradient: fromData(biasGradient, [outChannels]),
  };
}
