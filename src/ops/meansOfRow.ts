import type { PoolRow } from "./poolWindows.ts";

/**
 * The mean of each window of a row.
 *
 * @param rows of a window that count
 * @param columns of each window that count
 */
export function meansOfRow(row: PoolRow, rows: number, columns: Int32Array): void {
  const { pixels, first, step, rowLength, channels, poolSize, outWidth, result } = row;
  let next = row.to;
  for (let x = 0; x < outWidth; x++) {
    const count = rows * columns[x];
    const start = first + x * step;
    for (let c = start; c < start + channels; c++) {
      let sum = 0;
      for (let i = 0; i < poolSize; i++) {
        for (let j = 0; j < poolSize; j++) sum += pixels[c + i * rowLength + j * channels];
      }
      result[next++] = sum / count;
    }
  }
}

/** The same for windows of 2 by 2, where the loops over a window take longer than its sum. */
export function meansOfFour(row: PoolRow, rows: number, columns: Int32Array): void {
  const { pixels, first, step, rowLength, channels, outWidth, result } = row;
  let next = row.to;
  for (let x = 0; x < outWidth; x++) {
    const count = rows * columns[x];
    const start = first + x * step;
    for (let above = start; above < start + channels; above++) {
      const below = above + rowLength;
      const sum = pixels[above] + pixels[above + channels] + pixels[below];
      result[next++] = (sum + pixels[below + channels]) / count;
    }
  }
}
