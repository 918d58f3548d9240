import type { NumericData } from "../arrays/index.ts";
import type { Convolution } from "./readConvolution.ts";

/** For every tap (i, j, c), how far its pixel lies behind the window's first in the padded image. */
export function tapOffsets({ filter, grid }: Convolution, paddedWidth: number): Int32Array {
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
export function rowsByChannel(
  rows: Float64Array,
  feature: NumericData,
  from: number,
  channels: number,
): void {
  const length = rows.length / channels;
  for (let x = 0, at = from; x < length; x++)
    for (let n = 0; n < channels; n++) rows[n * length + x] = feature[at++];
}
