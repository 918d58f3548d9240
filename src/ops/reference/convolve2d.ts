import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { readConvolution } from "../readConvolution.ts";
import type { Conv2dOptions } from "../readConvolution.ts";
import { slideFilter } from "./slideFilter.ts";

/**
 * `convolve2d` as its formula is written: image and filter run in opposite directions, so the
 * first pixel of the window meets the last weight.
 */
export function convolve2dReference(
  image: ArrayLike,
  filter: ArrayLike,
  options: Conv2dOptions = {},
): FloatArray {
  const convolution = readConvolution("convolve2dReference", image, filter, options);
  const { height, width, inChannels, outChannels, values } = convolution.filter;
  return slideFilter(convolution, (i, j, c, n) => {
    const [k, l] = [height - 1 - i, width - 1 - j];
    return values[((k * width + l) * inChannels + c) * outChannels + n];
  });
}
