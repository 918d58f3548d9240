import { fromData } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";
import { padImage } from "./padImage.ts";
import { likeImage } from "./readImage.ts";
import type { Pooling } from "./readPooling.ts";

/** One row of pooled pixels that is being computed, and where its windows lie. */
export interface PoolRow {
  /** The images with their border really there, so that no window asks whether it is inside. */
  readonly pixels: Float64Array;
  /** Where the row's first window begins in `pixels`. */
  first: number;
  /** From one window to the next. */
  readonly step: number;
  /** From a pixel to the one below it. */
  readonly rowLength: number;
  readonly channels: number;
  readonly poolSize: number;
  readonly outWidth: number;
  readonly result: Float32Array | Float64Array;
  /** Where the row begins in `result`. */
  to: number;
}

/**
 * Pools row by row, which is what `maxPool2d` and `avgPool2d` share.
 *
 * @param fill what the border is made of
 * @param poolRow computes one row of pixels, the `y`-th of its image
 */
export function poolWindows(
  { image, poolSize, grid }: Pooling,
  fill: number,
  poolRow: (row: PoolRow, y: number) => void,
): FloatArray {
  const { batch, channels } = image;
  const { outHeight, outWidth, stride } = grid;
  const padded = padImage(image, grid, fill);
  const row: PoolRow = {
    pixels: padded.values,
    first: 0,
    step: stride * channels,
    rowLength: padded.width * channels,
    channels,
    poolSize,
    outWidth,
    result: floatLike(image.values, batch * outHeight * outWidth * channels),
    to: 0,
  };
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < outHeight; y++) {
      row.first = (b * padded.height + y * stride) * row.rowLength;
      row.to = (b * outHeight + y) * outWidth * channels;
      poolRow(row, y);
    }
  }
  return fromData(row.result, likeImage(image, outHeight, outWidth, channels));
}
