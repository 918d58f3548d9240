import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import type { Pad2dOptions } from "../pad2d.ts";
import { likeImage, readImage } from "../readImage.ts";
import { readBorder, readMode } from "../readPadding.ts";
import type { BorderMode, BorderSize } from "../readPadding.ts";

/** `pad2d` by walking: from each pixel of the border step by step to the one that it repeats. */
export function pad2dReference(
  image: ArrayLike,
  border: BorderSize,
  { mode = "zero" }: Pad2dOptions = {},
): FloatArray {
  const source = readImage("pad2dReference", image);
  const { top, bottom, left, right } = readBorder("pad2dReference", border);
  readMode("pad2dReference", mode);
  const { batch, height, width, channels, values } = source;
  const [outHeight, outWidth] = [top + height + bottom, left + width + right];
  const padded = floatLike(values, batch * outHeight * outWidth * channels);
  let next = 0;
  for (let b = 0; b < batch; b++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++)
        for (let c = 0; c < channels; c++) {
          const [row, column] = [walk(y - top, height, mode), walk(x - left, width, mode)];
          const seen = row !== undefined && column !== undefined;
          padded[next++] = seen ? values[((b * height + row) * width + column) * channels + c] : 0;
        }
  return fromData(padded, likeImage(source, outHeight, outWidth, channels));
}

/** The entry that a place on or beside an axis of n entries repeats; nothing for a zero. */
export function walk(at: number, n: number, mode: BorderMode): number | undefined {
  if (at >= 0 && at < n) return at;
  if (mode === "zero") return undefined;
  if (mode === "edge") return at < 0 ? 0 : n - 1;
  if (mode === "wrap") return walk(at < 0 ? at + n : at - n, n, mode);
  if (mode === "symmetric") return walk(at < 0 ? -1 - at : 2 * n - 1 - at, n, mode);
  return n === 1 ? 0 : walk(at < 0 ? -at : 2 * (n - 1) - at, n, mode);
}
