import type { WindowGrid } from "../../shapes/index.ts";
import type { BatchOfImages } from "../readImage.ts";

/** The taps of a window: those of a filter, or the pixels that a pooling looks at. */
export interface WindowTaps {
  readonly height: number;
  readonly width: number;
  /** Channels that one window reads; 1 where each channel has windows of its own. */
  readonly channels: number;
}

/**
 * How `layOut` arranges a padded row of an image: in `phases · channels` planes, of which that of
 * phase s and channel c holds channel c of the columns s, s + stride, s + 2 · stride, ... Where windows read
 * one channel each, all channels of a column stay together. Lengths are in numbers.
 */
export interface Planes {
  readonly phases: number;
  /** Channels with planes of their own. */
  readonly channels: number;
  /** Channels that stay together. */
  readonly depth: number;
  /** Of one plane. */
  readonly width: number;
  /** Of all planes of a row. */
  readonly rowLength: number;
}

export function planesFor(image: BatchOfImages, grid: WindowGrid, taps: WindowTaps): Planes {
  const { channels } = taps;
  const depth = image.channels / channels;
  const reach = (taps.width - 1) * grid.dilation;
  const phases = Math.min(grid.stride, reach + 1);
  // An odd multiple of 8: rows a power of two apart would take the same few places of the cache.
  const width = ((grid.outWidth + Math.floor(reach / grid.stride)) * depth) | 8;
  return { phases, channels, depth, width, rowLength: phases * channels * width };
}

/**
 * For every tap (i, j, c), how many bytes its pixel lies behind the window's first.
 *
 * @param offsets where they are written, `[taps]`
 * @param size of a number in bytes
 */
export function placeTaps(
  offsets: Int32Array,
  size: number,
  { channels, depth, width, rowLength }: Planes,
  { stride, dilation }: WindowGrid,
  taps: WindowTaps,
): void {
  let next = 0;
  for (let i = 0; i < taps.height; i++) {
    for (let j = 0; j < taps.width; j++) {
      const column = j * dilation;
      const plane = (column % stride) * channels;
      const first = i * dilation * rowLength + Math.floor(column / stride) * depth;
      for (let c = 0; c < channels; c++) {
        offsets[next++] = (first + (plane + c) * width) * size;
      }
    }
  }
}
