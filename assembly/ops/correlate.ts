import { sumBlock } from "./sumBlock";
import { sumOneFilter } from "./sumOneFilter";

/**
 * Rows of feature maps. What is computed past the end of a row is overwritten by the row after it.
 *
 * @param pixels planes of `layOut`, where the first row's windows begin
 * @param rowStep bytes from a row's windows to the next row's
 * @param offsets for each tap, how many bytes its pixel lies behind the window's first, `[taps]`
 * @param weights of as many filters as two vectors hold together, `[taps, filters]`; then of each filter
 *   that remains, `[taps]`
 * @param bias `[channels]`
 * @param to `[rows, width, channels]`
 */
export function correlate(
  pixels: usize,
  rowStep: i32,
  offsets: usize,
  taps: i32,
  weights: usize,
  bias: usize,
  to: usize,
  rows: i32,
  width: i32,
  channels: i32,
): void {
  const size = <i32>sizeof<Scalar>();
  const block = 32 / size;
  const end = offsets + taps * 4;
  const step = channels * size;
  for (let y = 0; y < rows; y++) {
    let w = weights;
    let n = 0;
    for (; n + block <= channels; n += block) {
      const b = bias + n * size;
      const row = to + n * size;
      for (let x = 0; x < width; x += 4) {
        sumBlock(pixels + x * size, offsets, end, w, b, row + x * step, step);
      }
      w += taps * 32;
    }
    for (; n < channels; n++) {
      const b = bias + n * size;
      const row = to + n * size;
      for (let x = 0; x < width; x += 2 * block) {
        sumOneFilter(pixels + x * size, offsets, end, w, b, row + x * step, step);
      }
      w += taps * size;
    }
    pixels += rowStep;
    to += width * step;
  }
}
