import type { WindowGrid } from "../shapes/index.ts";
import type { BatchOfImages } from "./readImage.ts";

/**
 * How many rows and columns of a window count at each of its positions: their product is what an
 * average divides by.
 *
 * @param withPadding whether the padding counts too, so that the number is the same everywhere
 */
export function countPixels(
  image: BatchOfImages,
  poolSize: number,
  grid: WindowGrid,
  withPadding: boolean,
): { rows: Int32Array; columns: Int32Array } {
  const { outHeight, outWidth, top, left, stride } = grid;
  const along = (positions: number, n: number, before: number) => {
    const counts = new Int32Array(positions).fill(poolSize);
    if (withPadding) return counts;
    for (let at = 0; at < positions; at++) {
      const first = at * stride - before;
      counts[at] = Math.min(first + poolSize, n) - Math.max(first, 0);
    }
    return counts;
  };
  return {
    rows: along(outHeight, image.height, top),
    columns: along(outWidth, image.width, left),
  };
}
