import type { PoolRow } from "./poolWindows.ts";

/** The largest pixel of each window of a row. */
export function largestOfRow(row: PoolRow): void {
  const { pixels, first, step, rowLength, channels, poolSize, outWidth, result } = row;
  let next = row.to;
  for (let x = 0; x < outWidth; x++) {
    const start = first + x * step;
    for (let c = start; c < start + channels; c++) {
      let largest = -Infinity;
      for (let i = 0; i < poolSize; i++) {
        for (let j = 0; j < poolSize; j++) {
          const value = pixels[c + i * rowLength + j * channels];
          if (value > largest) largest = value;
        }
      }
      result[next++] = largest;
    }
  }
}

/**
 * The same for windows of 2 by 2. A comparison becomes 0 or 1, hence a mask of no or all bits, and
 * so moves on to the larger pixel without a branch: which of two pixels is larger is a coin's toss
 * to a processor, and a branch that it guesses wrong costs more than all the rest.
 */
export function largestOfFour(row: PoolRow): void {
  const { pixels, first, step, rowLength, channels, outWidth, result } = row;
  let next = row.to;
  for (let x = 0; x < outWidth; x++) {
    const start = first + x * step;
    for (let above = start; above < start + channels; above++) {
      const below = above + rowLength;
      const p = above + (channels & -Number(pixels[above] < pixels[above + channels]));
      const q = below + (channels & -Number(pixels[below] < pixels[below + channels]));
      result[next++] = pixels[p + ((q - p) & -Number(pixels[p] < pixels[q]))];
    }
  }
}
