import type { WindowGrid } from "../shapes/index.ts";
import type { BatchOfImages } from "./readImage.ts";

/** Pixels with their border, `[batch, height, width, channels]` in row-major order. */
export interface PaddedImage {
  readonly height: number;
  readonly width: number;
  readonly values: Float64Array;
}

/**
 * Copies the images into a border of `fill`. Always float64, so that the loops that read it are
 * compiled for one type; the copy costs little beside them.
 */
export function padImage(image: BatchOfImages, grid: WindowGrid, fill: number): PaddedImage {
  const { batch, height, width, channels, values } = image;
  const paddedHeight = height + grid.top + grid.bottom;
  const paddedWidth = width + grid.left + grid.right;
  const padded = new Float64Array(batch * paddedHeight * paddedWidth * channels);
  if (fill !== 0) padded.fill(fill);
  const rowLength = width * channels;
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < height; y++) {
      const from = (b * height + y) * rowLength;
      const to = ((b * paddedHeight + y + grid.top) * paddedWidth + grid.left) * channels;
      padded.set(values.subarray(from, from + rowLength), to);
    }
  }
  return { height: paddedHeight, width: paddedWidth, values: padded };
}
