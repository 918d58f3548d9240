import type { ImageStack } from "./readImages.ts";

/** More images than this are too small to tell apart at the width of a notebook. */
const mostImages = 64;
/** As bytes in base64, 93 kB: with what else a figure holds, this many stay below 100 kB. */
const mostValues = 70_000;
/** An image's trace, axes and title take as much room as this many values. */
const valuesOfFrame = 160;

/** What is left of the images, and what a reader must know about what is not. */
export interface LimitedImages extends ImageStack {
  /** Rows and columns of the original that one pixel is the mean of. */
  readonly factor: number;
}

/**
 * Keeps a picture of images small enough to store in a notebook: the first 64 images, and of large
 * ones the means of square blocks.
 *
 * @param most how many values there may be; by default as many as leave room for each image's frame
 */
export function limitImages(images: ImageStack, most?: number): LimitedImages {
  const count = Math.min(images.count, mostImages);
  const { height, width, channels } = images;
  const values = images.values.subarray(0, count * height * width * channels);
  const room = (most ?? mostValues - count * valuesOfFrame) / (count * channels);
  let factor = 1;
  while (Math.ceil(height / factor) * Math.ceil(width / factor) > room) factor++;
  if (factor === 1) return { count, height, width, channels, values, factor };
  return { ...blockMeans({ count, height, width, channels, values }, factor), factor };
}

function blockMeans(images: ImageStack, factor: number): ImageStack {
  const { count, height, width, channels, values } = images;
  const [rows, columns] = [Math.ceil(height / factor), Math.ceil(width / factor)];
  const sums = new Float64Array(count * rows * columns * channels);
  const sizes = new Float64Array(sums.length);
  for (let at = 0; at < values.length; at++) {
    const pixel = Math.floor(at / channels);
    const column = Math.floor((pixel % width) / factor);
    const row = Math.floor((Math.floor(pixel / width) % height) / factor);
    const block = (Math.floor(pixel / (width * height)) * rows + row) * columns + column;
    const mean = block * channels + (at % channels);
    sums[mean] += values[at];
    sizes[mean] += 1;
  }
  const means = sums.map((sum, i) => sum / sizes[i]);
  return { count, height: rows, width: columns, channels, values: means };
}
