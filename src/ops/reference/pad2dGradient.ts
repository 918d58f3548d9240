import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import type { Pad2dOptions } from "../pad2d.ts";
import { likeImage, readImage } from "../readImage.ts";
import { readBorder, readMode } from "../readPadding.ts";
import type { BorderSize } from "../readPadding.ts";
import { walk } from "./pad2d.ts";

/** `pad2dGradient` by walking: each pixel of the padded image adds to the one that it repeats. */
export function pad2dGradientReference(
  paddedGradient: ArrayLike,
  border: BorderSize,
  { mode = "zero" }: Pad2dOptions = {},
): FloatArray {
  const padded = readImage("pad2dGradientReference", paddedGradient, "paddedGradient");
  const { top, bottom, left, right } = readBorder("pad2dGradientReference", border);
  readMode("pad2dGradientReference", mode);
  const { batch, channels, values } = padded;
  const [height, width] = [padded.height - top - bottom, padded.width - left - right];
  const result = floatLike(values, batch * height * width * channels);
  let next = 0;
  for (let b = 0; b < batch; b++)
    for (let y = 0; y < padded.height; y++)
      for (let x = 0; x < padded.width; x++)
        for (let c = 0; c < channels; c++, next++) {
          const [row, column] = [walk(y - top, height, mode), walk(x - left, width, mode)];
          if (row === undefined || column === undefined) continue;
          result[((b * height + row) * width + column) * channels + c] += values[next];
        }
  return fromData(result, likeImage(padded, height, width, channels));
}
