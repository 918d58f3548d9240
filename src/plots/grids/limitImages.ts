import type { ImageStack } from "./readImages.ts";

/** More images than this are too small to tell apart at the width of a notebook. */
const mostImages = 64;
/** As bytes in base64, with what else a figure holds, this many stay below 100 kB. */
const mostPixels = 70_000;

/** What is left of the images, and what a reader must know about what is not. */
export interface LimitedImages extends ImageStack {
  /** Rows and columns of the original that one pixel is the mean of. */
  readonly factor: number;
}

/**
 * Keeps a picture of images small enough to store in a notebook: the first 64 images, and of large
 * ones the means of square blocks.
 */
export function limitImages(images: ImageStack): LimitedImages {
  const count = Math.min(images.count, mostImages);
  const { height, width } = images;
  const values = images.values.subarray(0, count * height * width);
  let factor = 1;
  while (count * Math.ceil(height / factor) * Math.ceil(width / factor) > mostPixels) factor++;
  if (factor === 1) return { count, height, width, values, factor };
  return { ...blockMeans({ count, height, width, values }, factor), factor };
}

function blockMeans({ count, height, width, values }: ImageStack, factor: number): ImageStack {
  const [rows, columns] = [Math.ceil(height / factor), Math.ceil(width / factor)];
  const sums = new Float64Array(count * rows * columns);
  const sizes = new Float64Array(sums.length);
  for (let at = 0; at < values.length; at++) {
    const column = Math.floor((at % width) / factor);
    const row = Math.floor((Math.floor(at / width) % height) / factor);
    const block = (Math.floor(at / (width * height)) * rows + row) * columns + column;
    sums[block] += values[at];
    sizes[block] += 1;
  }
  return { count, height: rows, width: columns, values: sums.map((sum, i) => sum / sizes[i]) };
}
