import { fromData, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "../ops/floatLike.ts";
import { likeImage, readImage } from "../ops/readImage.ts";

/** A rectangle of an image, in pixels. */
export interface Rectangle {
  /** Its first row, from 0. */
  readonly top: number;
  /** Its first column, from 0. */
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/**
 * A rectangle cut out of an image, or out of each image of a batch.
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param rectangle what to keep
 * @returns a copy of the rectangle, with as many axes as the image; float32 if the image is, else float64
 * @throws RangeError if the rectangle is empty or reaches beyond the image, or if a value is NaN or
 *   infinite
 *
 * @example
 * ```ts
 * import { crop, toNested } from "two-kernels";
 * const image = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
 * toNested(crop(image, { top: 1, left: 0, height: 2, width: 2 })); // => [[4, 5], [7, 8]]
 * ```
 */
export function crop(image: ArrayLike, rectangle: Rectangle): FloatArray {
  const source = readImage("crop", image);
  const { batch, channels, values } = source;
  const { top, left, height, width } = readRectangle(rectangle, source);
  const result = floatLike(values, batch * height * width * channels);
  const rowLength = width * channels;
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < height; y++) {
      const from = ((b * source.height + top + y) * source.width + left) * channels;
      result.set(values.subarray(from, from + rowLength), (b * height + y) * rowLength);
    }
  }
  return fromData(result, likeImage(source, height, width, channels));
}

function readRectangle(
  rectangle: Rectangle,
  image: { readonly height: number; readonly width: number },
): Rectangle {
  const { top, left, height, width } = rectangle;
  requireInteger("crop", "top", top, 0);
  requireInteger("crop", "left", left, 0);
  requireInteger("crop", "height", height, 1);
  requireInteger("crop", "width", width, 1);
  if (top + height > image.height || left + width > image.width) {
    throw new RangeError(
      `crop: ${height}x${width} from row ${top} and column ${left} reaches beyond the image ` +
        `${image.height}x${image.width}: at most ${Math.max(0, image.height - top)}x${Math.max(0, image.width - left)} are left there`,
    );
  }
  return rectangle;
}
