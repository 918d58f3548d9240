import type { NumericData } from "../arrays/index.ts";
import type { PaddedImage } from "./padImage.ts";
import type { Convolution } from "./readConvolution.ts";

/**
 * What both gradients of a convolution go through: each row of a feature map with each tap.
 *
 * @param outGradient ∂L/∂feature in row-major order
 * @param visit gets the number of the tap, where in the padded image its pixel for the row's first
 *   position lies, how far from there to the next position's, and the row's derivatives,
 *   `[outChannels, outWidth]`
 */
export function visitRows(
  convolution: Convolution,
  padded: PaddedImage,
  outGradient: NumericData,
  visit: (tap: number, first: number, step: number, rows: Float64Array) => void,
): void {
  const { image, filter, grid } = convolution;
  const { outHeight, outWidth, stride } = grid;
  const offsets = tapOffsets(convolution, padded.width);
  const rows = new Float64Array(filter.outChannels * outWidth);
  const step = stride * image.channels;
  for (let b = 0; b < image.batch; b++) {
    for (let y = 0; y < outHeight; y++) {
      takeRow(rows, outGradient, (b * outHeight + y) * rows.length, filter.outChannels);
      const first = (b * padded.height + y * stride) * padded.width * image.channels;
      for (let t = 0; t < offsets.length; t++) visit(t, first + offsets[t], step, rows);
    }
  }
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

/** Takes one row of a feature map apart: all values of the first channel, then of the next. */
function takeRow(rows: Float64Array, feature: NumericData, from: number, channels: number): void {
  const length = rows.length / channels;
  for (let x = 0, at = from; x < length; x++)
    for (let n = 0; n < channels; n++) rows[n * length + x] = feature[at++];
}
