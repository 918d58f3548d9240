import type { ArrayLike } from "../../arrays/index.ts";
import type { Window2dOptions } from "../../shapes/index.ts";
import type { ConvolutionGradient } from "../conv2dGradient.ts";
import { readConvolution } from "../readConvolution.ts";
import { readOutGradient } from "../readOutGradient.ts";
import { slideGradient } from "./slideGradient.ts";

/** `conv2dGradient` as its formula is written, one loop per symbol. */
export function conv2dGradientReference(
  image: ArrayLike,
  filter: ArrayLike,
  outGradient: ArrayLike,
  options: Window2dOptions = {},
): ConvolutionGradient {
  const convolution = readConvolution("conv2dGradient", image, filter, options);
  const { width, inChannels, outChannels } = convolution.filter;
  const { image: source, grid } = convolution;
  const gradient = readOutGradient("conv2d", outGradient, source, grid, outChannels);
  return slideGradient(
    convolution,
    gradient,
    (i, j, c, n) => ((i * width + j) * inChannels + c) * outChannels + n,
  );
}
