import { requireInteger } from "../arrays/index.ts";
import type { ArrayLike } from "../arrays/index.ts";
import { windowGrid } from "../shapes/index.ts";
import type { Padding, Rounding, WindowGrid } from "../shapes/index.ts";
import { readImage } from "./readImage.ts";
import type { BatchOfImages, readPixels } from "./readImage.ts";

/** How a pooling window moves over an image. */
export interface Pool2dOptions {
  /** Height and width of the window in pixels; 2 if left out. */
  poolSize?: number;
  /** Pixels from one window to the next; `poolSize`, so that windows do not overlap, if left out. */
  stride?: number;
  /** What surrounds the image; `"valid"`, nothing, if left out. Its pixels are never chosen. */
  padding?: Padding;
  /**
   * What to do when the stride does not fit: `"floor"`, the default, leaves the rest out; `"ceil"`
   * adds windows that hang over the edge, as Caffe does; `"refuse"` throws.
   */
  rounding?: Rounding;
}

/** The arguments of a pooling after their checks. */
export interface Pooling {
  readonly image: BatchOfImages;
  readonly poolSize: number;
  readonly grid: WindowGrid;
}

/**
 * Reads and checks the arguments that the poolings, their gradients and their references share.
 *
 * @param readAs `readPixels` for who sees to it that every pixel is finite
 */
export function readPooling(
  caller: string,
  image: ArrayLike,
  options: Pool2dOptions,
  readAs: typeof readPixels = readImage,
): Pooling {
  const { poolSize = 2, stride = poolSize, padding = "valid", rounding = "floor" } = options;
  requireInteger(caller, "poolSize", poolSize, 1);
  const read = readAs(caller, image);
  const size: [number, number] = [read.height, read.width];
  const grid = windowGrid(caller, "pool", size, [poolSize, poolSize], {
    stride,
    padding,
    rounding,
  });
  const widest = Math.max(grid.top, grid.bottom, grid.left, grid.right);
  if (widest >= poolSize) {
    throw new RangeError(
      `${caller}: padding ${widest} should be smaller than poolSize ${poolSize}: ` +
        `a window that lies in the padding whole has no largest pixel`,
    );
  }
  return { image: read, poolSize, grid };
}
