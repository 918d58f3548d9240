import { describeShape, fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";
import type { Pad2dOptions } from "./pad2d.ts";
import { likeImage, readImage } from "./readImage.ts";
import { borderSources, readBorder, readMode } from "./readPadding.ts";
import type { BorderSize } from "./readPadding.ts";

/**
 * What `pad2d` hands back: the derivative of the loss by each pixel, from its derivatives by the pixels
 * of the padded image. A pixel that the border repeats collects from each of its copies; zeros hand
 * back nothing.
 *
 * @param paddedGradient ∂loss/∂padded, of the padded image's shape: `[height, width]`,
 *   `[height, width, channels]` or `[batch, height, width, channels]`
 * @param border the border that `pad2d` was given
 * @param options the mode that `pad2d` was given
 * @returns ∂loss/∂image, of the image's shape
 * @throws RangeError if the border leaves no image, or if a value is NaN or infinite; TypeError if the
 *   mode is unknown
 *
 * @example
 * ```ts
 * import { pad2dGradient, toNested } from "two-kernels";
 * const gradient = [[1, 10, 100, 1000]];
 * const sides = { top: 0, bottom: 0, left: 2, right: 0 };
 * toNested(pad2dGradient(gradient, sides)); // => [[100, 1000]]
 * toNested(pad2dGradient(gradient, sides, { mode: "edge" })); // => [[111, 1000]]
 * ```
 */
export function pad2dGradient(
  paddedGradient: ArrayLike,
  border: BorderSize,
  { mode = "zero" }: Pad2dOptions = {},
): FloatArray {
  const padded = readImage("pad2dGradient", paddedGradient, "paddedGradient");
  const { top, bottom, left, right } = readBorder("pad2dGradient", border);
  readMode("pad2dGradient", mode);
  const { batch, channels, values } = padded;
  const height = padded.height - top - bottom;
  const width = padded.width - left - right;
  if (height < 1 || width < 1) {
    throw new RangeError(
      `pad2dGradient: the border leaves no image of paddedGradient ${describeShape(padded.shape)}: ` +
        `give the border that pad2d was given`,
    );
  }
  const rows = borderSources(height, top, bottom, mode);
  const columns = borderSources(width, left, right, mode);
  const result = floatLike(values, batch * height * width * channels);
  let next = 0;
  for (let b = 0; b < batch; b++) {
    for (const y of rows) {
      for (const x of columns) {
        const at = ((b * height + y) * width + x) * channels;
        const inside = y >= 0 && x >= 0;
        for (let c = 0; c < channels; c++, next++) if (inside) result[at + c] += values[next];
      }
    }
  }
  return fromData(result, likeImage(padded, height, width, channels));
}
