import { storeFour } from "./storeFour";

/**
 * Rows of the means of windows, at as many positions at a time as four vectors hold. What is computed
 * past the end of a row is overwritten by the row after it.
 *
 * @param pixels planes of `layOut`, where the first row's windows begin
 * @param rowStep bytes from a row's windows to the next row's
 * @param offsets for each pixel of a window, how many bytes it lies behind the first, `[taps]`
 * @param rowCounts of each row's windows the rows that count, `[rows]`
 * @param columnCounts at each position of a row the columns of the window that count, `[width]`
 * @param to `[rows, width]`, a position for each channel
 */
export function means(
  pixels: usize,
  rowStep: i32,
  offsets: usize,
  taps: i32,
  rowCounts: usize,
  columnCounts: usize,
  to: usize,
  rows: i32,
  width: i32,
): void {
  const end = offsets + taps * 4;
  const rowBytes = width * <i32>sizeof<Scalar>();
  for (let y = 0; y < rows; y++) {
    const rowCount = v128.load_splat<Scalar>(rowCounts + y * sizeof<Scalar>());
    for (let x = 0; x < rowBytes; x += 64) {
      let a = v128.splat<Scalar>(0);
      let b = a;
      let c = a;
      let d = a;
      for (let offset = offsets; offset < end; offset += 4) {
        const at = pixels + x + load<u32>(offset);
        a = v128.add<Scalar>(a, v128.load(at));
        b = v128.add<Scalar>(b, v128.load(at, 16));
        c = v128.add<Scalar>(c, v128.load(at, 32));
        d = v128.add<Scalar>(d, v128.load(at, 48));
      }
      const counts = columnCounts + x;
      a = v128.div<Scalar>(a, v128.mul<Scalar>(rowCount, v128.load(counts)));
      b = v128.div<Scalar>(b, v128.mul<Scalar>(rowCount, v128.load(counts, 16)));
      c = v128.div<Scalar>(c, v128.mul<Scalar>(rowCount, v128.load(counts, 32)));
      d = v128.div<Scalar>(d, v128.mul<Scalar>(rowCount, v128.load(counts, 48)));
      storeFour(to + x, a, b, c, d);
    }
    pixels += rowStep;
    to += rowBytes;
  }
}
