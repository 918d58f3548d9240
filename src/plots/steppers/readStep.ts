import { type ArrayLike, describeShape, describeValue, readArray } from "../../arrays/index.ts";
import type { WindowGrid } from "../../shapes/index.ts";

/** A matrix of a stepper, row by row. */
export interface Matrix {
  readonly height: number;
  readonly width: number;
  readonly values: readonly number[];
}

/** Cells beyond this are not told apart, one by one, at the width of a notebook. */
const mostCells = 32;

/** Reads a matrix that is small enough to be shown cell by cell. */
export function readCells(
  caller: string,
  name: string,
  value: ArrayLike,
  words: string,
  most = mostCells,
): Matrix {
  const { shape, values } = readArray(caller, name, value, { 2: words });
  const [height = 1, width = 1] = shape;
  if (Math.max(height, width) > most) {
    throw new RangeError(
      `${caller}: ${name} should be at most ${most}x${most}, to show it cell by cell, got ` +
        `${describeShape(shape)}; take a part of it`,
    );
  }
  return { height, width, values: [...values] };
}

/** An image with its padding around it. */
export function padded(image: Matrix, grid: WindowGrid, filling: number): Matrix {
  const height = image.height + grid.top + grid.bottom;
  const width = image.width + grid.left + grid.right;
  const values = Array.from({ length: height * width }, (_, i) => {
    const y = Math.floor(i / width) - grid.top;
    const x = (i % width) - grid.left;
    const inside = y >= 0 && y < image.height && x >= 0 && x < image.width;
    return inside ? image.values[y * image.width + x] : filling;
  });
  return { height, width, values };
}

/** Checks the step, and that the image with its padding is small enough. */
export function readStep(
  caller: string,
  { height, width }: Matrix,
  { outHeight, outWidth }: WindowGrid,
  step: number,
): { row: number; column: number } {
  if (Math.max(height, width) > mostCells + 16) {
    throw new RangeError(
      `${caller}: the image with its padding should be at most 48x48, got ${height}x${width}`,
    );
  }
  const count = outHeight * outWidth;
  if (!Number.isInteger(step) || step < 0 || step >= count) {
    throw new RangeError(
      `${caller}: step should be a whole number from 0 to ${count - 1}, one for each of ` +
        `${outHeight}x${outWidth} positions, got ${describeValue(step)}`,
    );
  }
  return { row: Math.floor(step / outWidth), column: step % outWidth };
}
