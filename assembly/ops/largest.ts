import { storeFour } from "./storeFour";

/**
 * Rows of the largest pixels of windows, at as many positions at a time as four vectors hold.
 * `pmax(a, b)` is `a < b ? b : a`, one instruction on every processor. What is computed past the end of
 * a row is overwritten by the row after it.
 *
 * @param pixels planes of `layOut`, where the first row's windows begin
 * @param rowStep bytes from a row's windows to the next row's
 * @param offsets for each pixel of a window, how many bytes it lies behind the first, `[taps]`
 * @param to `[rows, width]`, a position for each channel
 */
export function largest(
  pixels: usize,
  rowStep: i32,
  offsets: usize,
  taps: i32,
  to: usize,
  rows: i32,
  width: i32,
): void {
  const end = offsets + taps * 4;
  const rowBytes = width * <i32>sizeof<Scalar>();
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < rowBytes; x += 64) {
      let a = v128.splat<Scalar>(-Infinity);
      let b = a;
      let c = a;
      let d = a;
      for (let offset = offsets; offset < end; offset += 4) {
        const at = pixels + x + load<u32>(offset);
        a = v128.pmax<Scalar>(a, v128.load(at));
        b = v128.pmax<Scalar>(b, v128.load(at, 16));
        c = v128.pmax<Scalar>(c, v128.load(at, 32));
        d = v128.pmax<Scalar>(d, v128.load(at, 48));
      }
      storeFour(to + x, a, b, c, d);
    }
    pixels += rowStep;
    to += rowBytes;
  }
}
