import type { Pooling } from "../readPooling.ts";

/** What a window sees: the places of its pixels, of one channel, among the image's numbers. */
export type VisitWindow = (pixels: readonly number[], window: number) => void;

/**
 * Takes a pooling window to every position, channel by channel, in the order of the result's numbers.
 * Taps that leave the image see no pixel.
 */
export function slideWindow({ image, poolSize, grid }: Pooling, visit: VisitWindow): void {
  const { batch, height, width, channels } = image;
  const { outHeight, outWidth, top, left, stride } = grid;
  let window = 0;
  for (let b = 0; b < batch; b++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let c = 0; c < channels; c++) {
          const pixels: number[] = [];
          for (let i = 0; i < poolSize; i++)
            for (let j = 0; j < poolSize; j++) {
              const [row, column] = [y * stride + i - top, x * stride + j - left];
              if (row < 0 || row >= height || column < 0 || column >= width) continue;
              pixels.push(((b * height + row) * width + column) * channels + c);
            }
          visit(pixels, window++);
        }
}
