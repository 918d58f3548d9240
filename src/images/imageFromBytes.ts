import { describeValue, fromData, requireInteger } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/** Pixels as a canvas and a PNG decoder have them: red, green, blue and alpha, a byte each. */
export interface RgbaPixels {
  /** Row by row, `4 · height · width` bytes. */
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly height: number;
  readonly width: number;
}

/**
 * An image of bytes in the order red, green, blue, alpha, as a canvas's `ImageData` and pngjs hold it. Bytes 0
 * to 255 become 0 to 1; alpha is left out.
 *
 * @param pixels the bytes with height and width in pixels
 * @returns `[height, width, 3]`, values from 0 to 1
 * @throws RangeError if the bytes are not four for each pixel; TypeError if they are not bytes
 *
 * @example
 * ```ts
 * import { imageFromBytes, toNested } from "two-kernels";
 * const data = Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 255);
 * toNested(imageFromBytes({ data, height: 1, width: 2 })); // => [[[1, 0, 0], [0, 0, 1]]]
 * ```
 */
export function imageFromBytes(pixels: RgbaPixels): NumericArray<Float32Array> {
  const { data, height, width } = pixels;
  requireInteger("imageFromBytes", "height", height, 1);
  requireInteger("imageFromBytes", "width", width, 1);
  if (!(data instanceof Uint8Array) && !((data as unknown) instanceof Uint8ClampedArray)) {
    throw new TypeError(
      `imageFromBytes: data should be a Uint8Array or Uint8ClampedArray, got ${describeValue(data)}`,
    );
  }
  if (data.length !== 4 * height * width) {
    throw new RangeError(
      `imageFromBytes: ${height}x${width} pixels need ${4 * height * width} bytes (red, green, blue, alpha), ` +
        `got ${data.length}${data.length === 3 * height * width ? ": they seem to lack alpha" : ""}`,
    );
  }
  const values = new Float32Array(3 * height * width);
  for (let p = 0; p < height * width; p++) {
    for (let c = 0; c < 3; c++) values[3 * p + c] = data[4 * p + c] / 255;
  }
  return fromData(values, [height, width, 3]);
}
