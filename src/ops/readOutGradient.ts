import { readArray } from "../arrays/index.ts";
import type { ArrayLike, NumericData } from "../arrays/index.ts";
import type { WindowGrid } from "../shapes/index.ts";
import { likeImage } from "./readImage.ts";
import type { BatchOfImages } from "./readImage.ts";
import { requireShape } from "./requireShape.ts";

/**
 * Reads the derivatives of a loss by what an operation returned: they must have its shape.
 *
 * @param operation the operation whose gradient is asked for, such as `conv2d`
 * @returns the numbers in row-major order, not to be written to
 */
export function readOutGradient(
  operation: string,
  outGradient: ArrayLike,
  image: BatchOfImages,
  grid: WindowGrid,
  outChannels: number,
): NumericData {
  const caller = `${operation}Gradient`;
  const { shape, values } = readArray(caller, "outGradient", outGradient);
  const expected = likeImage(image, grid.outHeight, grid.outWidth, outChannels);
  requireShape(caller, "outGradient", shape, expected, `as the output of ${operation} has`);
  return values;
}
