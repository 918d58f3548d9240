import type { NumericData } from "../arrays/index.ts";
import { visitRows } from "./visitRows.ts";
import { floatLike } from "./floatLike.ts";
import { padImage } from "./padImage.ts";
import type { Convolution } from "./readConvolution.ts";

/**
 * The fast loop behind the filter's gradient: for each tap and each filter, the sum over a row of
 * pixels times derivatives, four filters at a time, so that each pixel is loaded once for the four.
 *
 * @param outGradient ∂L/∂feature in row-major order
 * @returns ∂L/∂filter in row-major order
 */
export function correlateFilterGradient(
  convolution: Convolution,
  outGradient: NumericData,
): Float32Array | Float64Array {
  const { image, filter, grid } = convolution;
  const padded = padImage(image, grid, 0);
  const sums = new Float64Array(filter.values.length);
  visitRows(convolution, padded, outGradient, (t, first, step, rows) => {
    const to = t * filter.outChannels;
    addRowProducts(sums, to, padded.values, first, step, rows, filter.outChannels);
  });
  const result = floatLike(image.values, sums.length);
  result.set(sums);
  return result;
}

/** sums[to + n] += Σ_x pixels[first + x·step] · rows[n, x], for all n. */
function addRowProducts(
  sums: Float64Array,
  to: number,
  pixels: Float64Array,
  first: number,
  step: number,
  rows: Float64Array,
  outChannels: number,
): void {
  const length = rows.length / outChannels;
  let n = 0;
  for (; n + 4 <= outChannels; n += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    const row = n * length;
    for (let x = 0, at = first; x < length; x++, at += step) {
      const pixel = pixels[at];
      s0 += pixel * rows[row + x];
      s1 += pixel * rows[row + length + x];
      s2 += pixel * rows[row + 2 * length + x];
      s3 += pixel * rows[row + 3 * length + x];
    }
    sums[to + n] += s0;
    sums[to + n + 1] += s1;
    sums[to + n + 2] += s2;
    sums[to + n + 3] += s3;
  }
  for (; n < outChannels; n++) {
    let sum = 0;
    const row = n * length;
    for (let x = 0, at = first; x < length; x++, at += step) sum += pixels[at] * rows[row + x];
    sums[to + n] += sum;
  }
}
