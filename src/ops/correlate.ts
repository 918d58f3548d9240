import { fromData } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";
import { blockWeights, tapRuns } from "./convolutionRows.ts";
import type { TapRuns } from "./convolutionRows.ts";
import { floatLike } from "./floatLike.ts";
import { padImage } from "./padImage.ts";
import { likeImage } from "./readImage.ts";
import type { Convolution } from "./readConvolution.ts";
import { sumFourFilters } from "./sumFourFilters.ts";
import { sumOneFilter } from "./sumOneFilter.ts";

/** One row of feature maps that is being computed, and all that its sums read. */
export interface FeatureRow extends TapRuns {
  /** The images with their border really there, so that no tap asks whether it is inside. */
  readonly pixels: Float64Array;
  /** Where the row's first window begins in `pixels`. */
  first: number;
  /** From one window to the next. */
  readonly step: number;
  /** In the order in which the sums read them, those of filter n from `n · taps` on. */
  readonly weights: Float64Array;
  readonly taps: number;
  readonly bias: Float64Array;
  readonly outWidth: number;
  readonly outChannels: number;
  readonly result: Float32Array | Float64Array;
  /** Where the row begins in `result`. */
  to: number;
}

/**
 * The fast loop behind `conv2d` and `convolve2d`. Many sums grow at a time, so that they stay in
 * registers and each number that is loaded serves several of them: those of four filters at three
 * positions, or of one filter at eight.
 */
export function correlate(convolution: Convolution): FloatArray {
  const { image, filter, bias, grid } = convolution;
  const { outHeight, outWidth, stride } = grid;
  const { outChannels } = filter;
  const padded = padImage(image, grid, 0);
  const row: FeatureRow = {
    ...tapRuns(convolution, padded.width),
    pixels: padded.values,
    first: 0,
    step: stride * image.channels,
    weights: blockWeights(filter),
    taps: filter.values.length / outChannels,
    bias: Float64Array.from(bias),
    outWidth,
    outChannels,
    result: floatLike(image.values, image.batch * outHeight * outWidth * outChannels),
    to: 0,
  };
  for (let b = 0; b < image.batch; b++) {
    for (let y = 0; y < outHeight; y++) {
      row.first = (b * padded.height + y * stride) * padded.width * image.channels;
      row.to = (b * outHeight + y) * outWidth * outChannels;
      let n = 0;
      for (; n + 4 <= outChannels; n += 4) sumFourFilters(row, n);
      for (; n < outChannels; n++) sumOneFilter(row, n);
    }
  }
  return fromData(row.result, likeImage(image, outHeight, outWidth, outChannels));
}
