import type { BatchOfImages } from "../ops/readImage.ts";
import { outputSize } from "../shapes/index.ts";

/** Copies of an image, each with a patch at another place, and the image itself as the last one. */
export interface CoveredImages {
  /** Places of the patch from top to bottom. */
  readonly rows: number;
  /** Places of the patch from left to right. */
  readonly columns: number;
  /** `rows * columns + 1` images, row by row. */
  readonly images: BatchOfImages;
}

/** Covers an image with a square patch of one grey level, at every place of a grid. */
export function coverImage(
  image: BatchOfImages,
  patchSize: number,
  stride: number,
  fill: number,
): CoveredImages {
  const { height, width, channels } = image;
  const rows = outputSize(height, patchSize, { stride });
  const columns = outputSize(width, patchSize, { stride });
  const size = height * width * channels;
  const batch = rows * columns + 1;
  const values = new Float32Array(batch * size);
  for (let i = 0; i < batch; i++) {
    values.set(image.values, i * size);
    if (i === batch - 1) break;
    const top = Math.floor(i / columns) * stride;
    const left = (i % columns) * stride;
    for (let y = top; y < top + patchSize; y++) {
      const start = i * size + (y * width + left) * channels;
      values.fill(fill, start, start + patchSize * channels);
    }
  }
  const shape = [batch, height, width, channels];
  return { rows, columns, images: { ...image, shape, batch, values } };
}
