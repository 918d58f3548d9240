import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { likeImage } from "../readImage.ts";
import { readPooling } from "../readPooling.ts";
import type { Pool2dOptions } from "../readPooling.ts";

/**
 * `maxPool2d` as its formula is written:
 *
 *     pooled[y, x, c] = max_{i, j} image[y·stride + i - top, x·stride + j - left, c]
 *
 * over the taps (i, j) that lie inside the image.
 */
export function maxPool2dReference(image: ArrayLike, options: Pool2dOptions = {}): FloatArray {
  const { image: source, poolSize, grid } = readPooling("maxPool2dReference", image, options);
  const { batch, height, width, channels, values } = source;
  const { outHeight, outWidth, top, left, stride } = grid;
  const shape = likeImage(source, outHeight, outWidth, channels);
  const pooled = fromData(floatLike(values, batch * outHeight * outWidth * channels), shape);
  let next = 0;
  for (let b = 0; b < batch; b++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let c = 0; c < channels; c++) {
          let largest = -Infinity;
          for (let i = 0; i < poolSize; i++)
            for (let j = 0; j < poolSize; j++) {
              const [row, column] = [y * stride + i - top, x * stride + j - left];
              if (row < 0 || row >= height || column < 0 || column >= width) continue;
              largest = Math.max(
                largest,
                values[((b * height + row) * width + column) * channels + c],
              );
            }
          pooled.data[next++] = largest;
        }
  return pooled;
}
