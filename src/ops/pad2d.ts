import { fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";
import { likeImage, readImage } from "./readImage.ts";
import { borderSources, readBorder, readMode } from "./readPadding.ts";
import type { BorderMode, BorderSize } from "./readPadding.ts";

/** What the pixels of a border hold. */
export interface Pad2dOptions {
  /**
   * For the row 1 2 3 with a border of 2:
   *
   * - `"zero"`, the default: 0 0 1 2 3 0 0
   * - `"edge"`: 1 1 1 2 3 3 3 (`nearest` in scipy.ndimage)
   * - `"reflect"`: 3 2 1 2 3 2 1, the edge once (`mirror` in scipy.ndimage)
   * - `"symmetric"`: 2 1 1 2 3 3 2, the edge twice (`reflect` in scipy.ndimage)
   * - `"wrap"`: 2 3 1 2 3 1 2
   *
   * The names are NumPy's and tfjs's; scipy.ndimage calls another one "reflect".
   */
  mode?: BorderMode;
}

/**
 * Puts a border around each image, as `conv2d` does with zeros before its filter slides.
 *
 * @param image `[height, width]`, `[height, width, channels]` or `[batch, height, width, channels]`
 * @param border pixels on **each** side, or `{ top, bottom, left, right }`
 * @param options the border's pixels are 0 unless `mode` says otherwise
 * @returns the larger image, with as many axes; float32 if the image is, else float64
 * @throws RangeError if a number of pixels is not whole or negative, or if a value is NaN or infinite;
 *   TypeError if the mode is unknown
 *
 * @example
 * ```ts
 * import { pad2d, toNested } from "two-kernels";
 * toNested(pad2d([[1, 2], [3, 4]], 1));
 * // => [[0, 0, 0, 0], [0, 1, 2, 0], [0, 3, 4, 0], [0, 0, 0, 0]]
 * const sides = { top: 0, bottom: 0, left: 2, right: 2 };
 * toNested(pad2d([[1, 2, 3]], sides, { mode: "reflect" })); // => [[3, 2, 1, 2, 3, 2, 1]]
 * ```
 */
export function pad2d(
  image: ArrayLike,
  border: BorderSize,
  { mode = "zero" }: Pad2dOptions = {},
): FloatArray {
  const source = readImage("pad2d", image);
  const { top, bottom, left, right } = readBorder("pad2d", border);
  readMode("pad2d", mode);
  const { batch, height, width, channels, values } = source;
  const rows = borderSources(height, top, bottom, mode);
  const columns = borderSources(width, left, right, mode);
  const result = floatLike(values, batch * rows.length * columns.length * channels);
  let next = 0;
  for (let b = 0; b < batch; b++) {
    for (const y of rows) {
      for (const x of columns) {
        const at = ((b * height + y) * width + x) * channels;
        const inside = y >= 0 && x >= 0;
        for (let c = 0; c < channels; c++) result[next++] = inside ? values[at + c] : 0;
      }
    }
  }
  return fromData(result, likeImage(source, rows.length, columns.length, channels));
}
