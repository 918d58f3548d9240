import { fromData } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";
import { padImage } from "./padImage.ts";
import { likeImage } from "./readImage.ts";
import type { Convolution, FilterBank } from "./readConvolution.ts";

/**
 * The fast loop behind `conv2d` and `convolve2d`: a whole row of the feature map at a time, one
 * tap after the other, so that the innermost loop only multiplies and adds. The zeros of the
 * padding are really there, so no tap asks whether it is inside.
 */
export function correlate(convolution: Convolution): FloatArray {
  const { image, filter, grid } = convolution;
  const { outHeight, outWidth, stride } = grid;
  const { outChannels } = filter;
  const padded = padImage(image, grid, 0);
  const offsets = tapOffsets(convolution, padded.width);
  const weights = weightsByFilter(filter);
  const row = new Float64Array(outWidth);
  const result = floatLike(image.values, image.batch * outHeight * outWidth * outChannels);

  for (let b = 0; b < image.batch; b++) {
    for (let y = 0; y < outHeight; y++) {
      const first = (b * padded.height + y * stride) * padded.width * image.channels;
      const to = (b * outHeight + y) * outWidth * outChannels;
      for (let n = 0; n < outChannels; n++) {
        row.fill(0);
        for (let t = 0; t < offsets.length; t++) {
          const weight = weights[n * offsets.length + t];
          addScaled(row, weight, padded.values, first + offsets[t], stride * image.channels);
        }
        for (let x = 0; x < outWidth; x++) result[to + x * outChannels + n] = row[x];
      }
    }
  }
  return fromData(result, likeImage(image, outHeight, outWidth, outChannels));
}

/** row[x] += weight · pixels[first + x·step] */
function addScaled(
  row: Float64Array,
  weight: number,
  pixels: Float64Array,
  first: number,
  step: number,
): void {
  for (let x = 0, at = first; x < row.length; x++, at += step) row[x] += weight * pixels[at];
}

/** For every tap (i, j, c), how far its pixel lies behind the window's first in the padded image. */
function tapOffsets({ filter, grid }: Convolution, paddedWidth: number): Int32Array {
  const { height, width, inChannels } = filter;
  const offsets = new Int32Array(height * width * inChannels);
  let t = 0;
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++)
      for (let c = 0; c < inChannels; c++)
        offsets[t++] = (i * paddedWidth + j) * grid.dilation * inChannels + c;
  return offsets;
}

/** The weights of one filter after those of another, so that a sum reads them in order. */
function weightsByFilter({ outChannels, values }: FilterBank): Float64Array {
  const taps = values.length / outChannels;
  const weights = new Float64Array(values.length);
  for (let n = 0; n < outChannels; n++)
    for (let t = 0; t < taps; t++) weights[n * taps + t] = values[t * outChannels + n];
  return weights;
}
