import type { NumericData } from "../arrays/index.ts";

/** A matrix inside an array of numbers; exchange the strides and it is the transposed one. */
export interface StridedMatrix {
  readonly values: NumericData;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** The sizes of a matrix product: `[rows, inner]` times `[inner, columns]`. */
export interface ProductSize {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/**
 * Adds a matrix product to what is in `result`: `result[r, c] += Σ_i left[r, i] · right[i, c]`.
 *
 * The factors of a row that are 0 are left out, and the others taken four at a time, so that
 * each pass over a row of the result does four multiply-adds for one load and one store of it. The
 * background of an image and the silent units of a ReLU layer are zeros: on digits four of
 * five factors are.
 *
 * @param result `[rows, columns]`, in row-major order
 * @param right `[inner, columns]`, in row-major order
 */
export function multiplyInto(
  result: Float32Array | Float64Array,
  left: StridedMatrix,
  right: NumericData,
  { rows, inner, columns }: ProductSize,
): void {
  const factors = new Float64Array(inner);
  const starts = new Int32Array(inner);
  for (let r = 0; r < rows; r++) {
    let count = 0;
    for (let i = 0, at = r * left.rowStride; i < inner; i++, at += left.columnStride) {
      const factor = left.values[at];
      if (factor === 0) continue;
      factors[count] = factor;
      starts[count++] = i * columns;
    }
    addRows(result, r * columns, right, columns, factors, starts, count);
  }
}

/** Adds `count` rows of `right`, each times its factor, to the row of `result` at `to`. */
function addRows(
  result: Float32Array | Float64Array,
  to: number,
  right: NumericData,
  columns: number,
  factors: Float64Array,
  starts: Int32Array,
  count: number,
): void {
  let n = 0;
  for (; n + 4 <= count; n += 4) {
    const a = factors[n];
    const b = factors[n + 1];
    const c = factors[n + 2];
    const d = factors[n + 3];
    const p = starts[n];
    const q = starts[n + 1];
    const r = starts[n + 2];
    const s = starts[n + 3];
    for (let j = 0; j < columns; j++) {
      result[to + j] += a * right[p + j] + b * right[q + j] + c * right[r + j] + d * right[s + j];
    }
  }
  for (; n < count; n++) {
    const factor = factors[n];
    const start = starts[n];
    for (let j = 0; j < columns; j++) result[to + j] += factor * right[start + j];
  }
}
