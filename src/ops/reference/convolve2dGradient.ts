import type { ArrayLike } from "../../arrays/index.ts";
import type { Window2dOptions } from "../../shapes/index.ts";
import type { ConvolutionGradient } from "../conv2dGradient.ts";
import { readConvolution } from "../readConvolution.ts";
import { readOutGradient } from "../readOutGradient.ts";
import { slideGradient } from "./slideGradient.ts";

/** `convolve2dGradient` as its formula is written: the first pixel of the window met the last weight. */
export function convolve2dGradientReference(
  image: ArrayLike,
  filter: ArrayLike,
  outGradient: ArrayLike,
  options: Window2dOptions = {},
): ConvolutionGradient {
  const convolution = readConvolution("convolve2dGradient", image, filter, options);
  const { height, width, inChannels, outChannels } = convolution.filter;
  const { image: source, grid } = convolution;
  const gradient = readOutGradient("convolve2d", outGradient, source, grid, outChannels);
  return slideGradient(convolution, gradient, (i, j, c, n) => {
    const [k, l] = [height - 1 - i, width - 1 - j];
    return ((k * width + l) * inChannels + c) * outChannels + n;
  });
}
