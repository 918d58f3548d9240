import type { NumericData } from "../arrays/index.ts";
import type { Convolution, FilterBank } from "./readConvolution.ts";

/** The taps of a window as runs of neighbours in memory, so that the loops need no place for each. */
export interface TapRuns {
  /** How far each run begins behind the window's first pixel. */
  readonly runs: Int32Array;
  /** Numbers in each run. */
  readonly runLength: number;
}

/** One run for each row of the filter; where it is dilated, one for each of its pixels. */
export function tapRuns({ filter, grid }: Convolution, paddedWidth: number): TapRuns {
  const { height, width, inChannels } = filter;
  const perRow = grid.dilation === 1 ? 1 : width;
  const runs = new Int32Array(height * perRow);
  for (let i = 0; i < height; i++)
    for (let j = 0; j < perRow; j++)
      runs[i * perRow + j] = (i * paddedWidth + j) * grid.dilation * inChannels;
  return { runs, runLength: (width / perRow) * inChannels };
}

/**
 * The weights in the order in which `correlate` reads them: of four filters together, tap by tap;
 * of the filters that remain, one after the other.
 */
export function blockWeights({ values, outChannels }: FilterBank): Float64Array {
  const taps = values.length / outChannels;
  const inFours = outChannels - (outChannels % 4);
  const weights = new Float64Array(values.length);
  for (let t = 0, at = 0; t < taps; t++) {
    for (let n = 0; n < outChannels; n++) {
      const to = n < inFours ? (n - (n % 4)) * taps + 4 * t + (n % 4) : n * taps + t;
      weights[to] = values[at++];
    }
  }
  return weights;
}

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
