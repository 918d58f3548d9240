import { describeValue, fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "../ops/floatLike.ts";
import { likeImage, readImage } from "../ops/readImage.ts";

/** By how many pixels an image moves; 0 if left out. */
export interface Shift {
  /** Downwards; upwards if negative. */
  readonly down?: number;
  /** To the right; to the left if negative. */
  readonly right?: number;
}

/**
 * Moves an image by whole pixels. What leaves is lost, what comes in is 0.
 *
 *     result[y, x] = image[y - down, x - right], 0 outside the image
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param by how far, in pixels
 * @returns an image of the same shape; float32 if the image is, else float64
 * @throws RangeError if a distance is not a whole number, or if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { shift, toNested } from "two-kernels";
 * toNested(shift([[1, 2], [3, 4]], { right: 1 })); // => [[0, 1], [0, 3]]
 * toNested(shift([[1, 2], [3, 4]], { down: -1 })); // => [[3, 4], [0, 0]]
 * ```
 */
export function shift(image: ArrayLike, by: Shift): FloatArray {
  const { down = 0, right = 0 } = by;
  requireWhole("down", down);
  requireWhole("right", right);
  const source = readImage("shift", image);
  const { batch, height, width, channels, values } = source;
  const result = floatLike(values, values.length);
  const kept = Math.max(0, width - Math.abs(right)) * channels;
  for (let b = 0; b < batch; b++) {
    for (let y = Math.max(0, down); y < Math.min(height, height + down); y++) {
      const from = ((b * height + y - down) * width + Math.max(0, -right)) * channels;
      const to = ((b * height + y) * width + Math.max(0, right)) * channels;
      if (kept > 0) result.set(values.subarray(from, from + kept), to);
    }
  }
  return fromData(result, likeImage(source, height, width, channels));
}

function requireWhole(name: string, pixels: number): void {
  if (!Number.isInteger(pixels)) {
    throw new RangeError(
      `shift: ${name} should be a whole number of pixels, got ${describeValue(pixels)}`,
    );
  }
}
