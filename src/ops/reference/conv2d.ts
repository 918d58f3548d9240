import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { readConvolution } from "../readConvolution.ts";
import type { Conv2dOptions } from "../readConvolution.ts";
import { slideFilter } from "./slideFilter.ts";

/** `conv2d` as its formula is written: the weight at (i, j) meets the pixel at (i, j) of the window. */
export function conv2dReference(
  image: ArrayLike,
  filter: ArrayLike,
  options: Conv2dOptions = {},
): FloatArray {
  const convolution = readConvolution("conv2dReference", image, filter, options);
  const { width, inChannels, outChannels, values } = convolution.filter;
  return slideFilter(
    convolution,
    (i, j, c, n) => values[((i * width + j) * inChannels + c) * outChannels + n],
  );
}
