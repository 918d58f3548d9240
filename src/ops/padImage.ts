import type { WindowGrid } from "../shapes/index.ts";
import type { BatchOfImages } from "./readImage.ts";

/** Pixels with their border, `[batch, height, width, channels]` in row-major order. */
export interface PaddedImage {
  readonly height: number;
  readonly width: number;
  readonly values: Float64Array;
}

/** Zeros for the images with their border. */
export function emptyPadded(image: BatchOfImages, grid: WindowGrid): PaddedImage {
  const height = image.height + grid.top + grid.bottom;
  const width = image.width + grid.left + grid.right;
  const values = new Float64Array(image.batch * height * width * image.channels);
  return { height, width, values };
}

/**
 * The images in a border of `fill`, not to be written to: without a border it may be the image
 * itself. Always float64, so that the loops that read it are compiled for one type.
 */
export function padImage(image: BatchOfImages, grid: WindowGrid, fill: number): PaddedImage {
  const { batch, height, width, channels, values } = image;
  const bare = grid.top + grid.bottom + grid.left + grid.right === 0;
  if (bare && values instanceof Float64Array) return { height, width, values };
  const padded = emptyPadded(image, grid);
  if (fill !== 0) padded.values.fill(fill);
  const rowLength = width * channels;
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < height; y++) {
      const from = (b * height + y) * rowLength;
      const to = ((b * padded.height + y + grid.top) * padded.width + grid.left) * channels;
      padded.values.set(values.subarray(from, from + rowLength), to);
    }
  }
  return padded;
}
