import type { Planes } from "./planes.ts";
import type { WindowSweep } from "./sweepWindows.ts";

/** Where everything lies in memory, in bytes. */
export interface Room {
  /** Rows of windows that are computed together. */
  readonly rows: number;
  readonly constants: readonly number[];
  readonly image: number;
  readonly planes: number;
  readonly result: number;
  /** In all. */
  readonly bytes: number;
}

/** A band with its pixels, planes and results should stay in the processor's cache. */
const bandBytes = 512 * 1024;

/** The loops read and write as much past the end, in bytes a channel: four vectors. */
const slack = 64;

/**
 * Divides memory between what a sweep needs, the taps' offsets first.
 *
 * @param size of a number in bytes
 */
export function divideMemory(
  { image, grid, taps, outChannels, constants }: WindowSweep,
  planes: Planes,
  size: number,
): Room {
  const imageRow = image.width * image.channels * size;
  const planesRow = planes.rowLength * size;
  const resultRow = grid.outWidth * outChannels * size;
  const reach = (taps.height - 1) * grid.dilation + 1 - grid.stride;
  const inRow = imageRow + planesRow;
  const fitting = Math.floor((bandBytes - reach * inRow) / (grid.stride * inRow + resultRow));
  const rows = Math.min(Math.max(fitting, 1), grid.outHeight);
  const inRows = rows * grid.stride + reach;

  let next = 0;
  const take = (bytes: number) => {
    const place = next;
    // Whole vectors each, and four more for what reads past the end.
    next = place + Math.ceil(bytes / 16) * 16 + slack;
    return place;
  };
  take(taps.height * taps.width * taps.channels * 4);
  return {
    rows,
    constants: constants.map((values) => take(values.length * size)),
    image: take(inRows * imageRow),
    planes: take(inRows * planesRow),
    result: take(rows * resultRow + slack * outChannels),
    bytes: next,
  };
}
