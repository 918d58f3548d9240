import { fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import type { AvgPool2dOptions } from "./avgPool2d.ts";
import { countPixels } from "./countPixels.ts";
import { cropImage } from "./cropImage.ts";
import { emptyPadded } from "./padImage.ts";
import { readOutGradient } from "./readOutGradient.ts";
import { readPooling } from "./readPooling.ts";

/**
 * The gradient of `avgPool2d`: all pixels of a window made its mean alike, so each collects an equal
 * share of the window's derivative, and in windows that overlap the sum of its shares. The pixels'
 * values do not matter; the image is asked for its shape and type.
 *
 *     ∂L/∂image[y·stride + i, x·stride + j, c] += ∂L/∂pooled[y, x, c] / pixels in the window
 *
 * @param image what `avgPool2d` was given, `[height, width]`, `[height, width, channels]` or
 *   `[batch, height, width, channels]`
 * @param outGradient ∂L/∂pooled, in the shape of the pooled image
 * @param options what it was given
 * @returns ∂L/∂image, in the shape of the image; float32 if the image is, else float64
 * @throws RangeError as `avgPool2d` does, or if `outGradient` is not of the pooled image's shape
 *
 * @example
 * ```ts
 * import { avgPool2dGradient, toNested } from "two-kernels";
 * toNested(avgPool2dGradient([[1, 2], [3, 4]], [[8]])); // => [[2, 2], [2, 2]]
 * ```
 */
export function avgPool2dGradient(
  image: ArrayLike,
  outGradient: ArrayLike,
  options: AvgPool2dOptions = {},
): FloatArray {
  const { image: source, poolSize, grid } = readPooling("avgPool2dGradient", image, options);
  const { batch, channels } = source;
  const { outHeight, outWidth, stride } = grid;
  const gradient = readOutGradient("avgPool2d", outGradient, source, grid, channels);
  const counts = countPixels(source, poolSize, grid, options.countPadding === true);
  const padded = emptyPadded(source, grid);
  const rowLength = padded.width * channels;
  let next = 0;
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < outHeight; y++) {
      const row = (b * padded.height + y * stride) * rowLength;
      for (let x = 0; x < outWidth; x++) {
        const count = counts.rows[y] * counts.columns[x];
        for (let c = 0; c < channels; c++) {
          const first = row + x * stride * channels + c;
          const share = gradient[next++] / count;
          for (let i = 0; i < poolSize; i++) {
            for (let j = 0; j < poolSize; j++) {
              padded.values[first + i * rowLength + j * channels] += share;
            }
          }
        }
      }
    }
  }
  return fromData(cropImage(padded, source, grid), source.shape);
}
