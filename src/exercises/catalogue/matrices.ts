import { toNested, type ArrayLike } from "../../arrays/index.ts";

/** A two-dimensional array of the library as rows of numbers. */
export function rowsOf(matrix: ArrayLike): number[][] {
  return toNested(matrix) as number[][];
}

/** Rows and columns exchanged. */
export function transposed(rows: readonly (readonly number[])[]): number[][] {
  return rows[0].map((_, column) => rows.map((row) => row[column]));
}

/** The rows from top to bottom, each read from right to left. */
export function mirrored(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((row) => row.toReversed());
}

/** The part of a matrix that begins at a row and a column. */
export function cutOut(
  rows: readonly (readonly number[])[],
  [top, left]: readonly [number, number],
  [height, width]: readonly [number, number],
): number[][] {
  return rows.slice(top, top + height).map((row) => row.slice(left, left + width));
}
