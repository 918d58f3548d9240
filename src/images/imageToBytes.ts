import { describeShape, readArray } from "../arrays/index.ts";
import type { ArrayLike } from "../arrays/index.ts";

/** An image as bytes, with its size; `new ImageData(data, width, height)` takes it. */
export interface RgbaImage {
  /** Red, green, blue and alpha, row by row. */
  readonly data: Uint8ClampedArray;
  readonly height: number;
  readonly width: number;
}

/**
 * An image as bytes in the order red, green, blue, alpha, for a canvas or a PNG encoder. 0 to 1
 * become 0 to 255, rounded; what lies outside is clipped, so bring feature maps and filters to 0 to 1
 * with `normalise` first. Grey images get three equal channels, and alpha is 255.
 *
 * @param image `[height, width]`, `[height, width, 1]` or `[height, width, 3]`
 * @returns the bytes with height and width in pixels
 * @throws RangeError if the axes or channels are others, or if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { imageToBytes } from "two-kernels";
 * const { data } = imageToBytes([[0, 1]]);
 * [...data]; // => [0, 0, 0, 255, 255, 255, 255, 255]
 * ```
 */
export function imageToBytes(image: ArrayLike): RgbaImage {
  const { shape, values } = readArray("imageToBytes", "image", image, {
    2: "[height, width]",
    3: "[height, width, 1 or 3]",
  });
  const [height, width, channels = 1] = shape as [number, number, number?];
  if (channels !== 1 && channels !== 3) {
    throw new RangeError(
      `imageToBytes: image should have 1 or 3 channels, got ${describeShape(shape)}: ` +
        `show the channels one by one`,
    );
  }
  const data = new Uint8ClampedArray(4 * height * width);
  for (let p = 0; p < height * width; p++) {
    for (let c = 0; c < 3; c++) {
      // Halves go up, where the typed array by itself would round them to even.
      data[4 * p + c] = Math.floor(values[channels * p + (channels === 3 ? c : 0)] * 255 + 0.5);
    }
    data[4 * p + 3] = 255;
  }
  return { data, height, width };
}
