import type { FloatArray, NumericData } from "../arrays/index.ts";
import type { Pooling } from "./readPooling.ts";
import { sweepWindows } from "./wasm/sweepWindows.ts";

/**
 * What `maxPool2d` keeps of each window: its largest pixel. The border is never chosen.
 *
 * @param caller the public function to name in an error
 * @throws RangeError if a pixel is NaN or infinite
 */
export function largestOfWindows(caller: string, { image, poolSize, grid }: Pooling): FloatArray {
  const taps = { height: poolSize, width: poolSize, channels: 1 };
  const { channels } = image;
  const sweep = {
    caller,
    image,
    grid,
    taps,
    fill: -Infinity,
    outChannels: channels,
    constants: [],
  };
  const width = grid.outWidth * channels;
  return sweepWindows(sweep, (loops, places, rows) => {
    const { pixels, rowStep, offsets, to } = places;
    loops.largest(pixels, rowStep, offsets, places.taps, to, rows, width);
  });
}

/**
 * What `avgPool2d` keeps of each window: the sum of its pixels, divided by how many count.
 *
 * @param caller the public function to name in an error
 * @param counts for each row and each column of windows, how many rows and columns of them count
 * @throws RangeError if a pixel is NaN or infinite
 */
export function meansOfWindows(
  caller: string,
  { image, poolSize, grid }: Pooling,
  counts: { readonly rows: NumericData; readonly columns: NumericData },
): FloatArray {
  const taps = { height: poolSize, width: poolSize, channels: 1 };
  const { channels } = image;
  const width = grid.outWidth * channels;
  const columnCounts = new Float64Array(width);
  for (let x = 0; x < grid.outWidth; x++) {
    columnCounts.fill(counts.columns[x], x * channels, (x + 1) * channels);
  }
  const constants = [counts.rows, columnCounts];
  const sweep = { caller, image, grid, taps, fill: 0, outChannels: channels, constants };
  const size = image.values instanceof Float32Array ? 4 : 8;
  return sweepWindows(sweep, (loops, places, rows, y) => {
    const { pixels, rowStep, offsets, to } = places;
    const rowCounts = places.constants[0] + y * size;
    // prettier-ignore
    loops.means(
      pixels, rowStep, offsets, places.taps, rowCounts, places.constants[1], to, rows, width,
    );
  });
}
