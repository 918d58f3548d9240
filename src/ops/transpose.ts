import type { NumericData } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";

/** The numbers of a `[rows, columns]` matrix in the order of the `[columns, rows]` one. */
export function transpose(
  values: NumericData,
  rows: number,
  columns: number,
): Float32Array | Float64Array {
  const result = floatLike(values, values.length);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) result[c * rows + r] = values[r * columns + c];
  }
  return result;
}
