import { padImage } from "./padImage.ts";
import type { Pooling } from "./readPooling.ts";

/**
 * For each window and channel the place of its largest pixel, the first of equal ones, in the image
 * it lies in: `(row · width + column) · channels + channel`.
 */
export function largestPixels({ image, poolSize, grid }: Pooling): Int32Array {
  const { batch, width, channels } = image;
  const { outHeight, outWidth, stride, top, left } = grid;
  const padded = padImage(image, grid, -Infinity);
  const places = new Int32Array(batch * outHeight * outWidth * channels);
  let next = 0;
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++) {
        for (let c = 0; c < channels; c++) {
          let largest = -Infinity;
          let place = 0;
          for (let i = 0; i < poolSize; i++) {
            for (let j = 0; j < poolSize; j++) {
              const [row, column] = [y * stride + i, x * stride + j];
              const value =
                padded.values[((b * padded.height + row) * padded.width + column) * channels + c];
              if (value <= largest) continue;
              largest = value;
              place = ((row - top) * width + column - left) * channels + c;
            }
          }
          places[next++] = place;
        }
      }
    }
  }
  return places;
}
