import type { NumericData } from "../arrays/index.ts";
import { visitRows } from "./visitRows.ts";
import { cropImage } from "./cropImage.ts";
import { emptyPadded } from "./padImage.ts";
import type { Convolution } from "./readConvolution.ts";

/**
 * The fast loop behind the image's gradient: `correlate` backwards. What a tap read is what it now
 * adds to, a whole row at a time, four filters at once.
 *
 * @param outGradient ∂L/∂feature in row-major order
 * @returns ∂L/∂image in row-major order
 */
export function correlateInputGradient(
  convolution: Convolution,
  outGradient: NumericData,
): Float32Array | Float64Array {
  const { image, filter, grid } = convolution;
  const weights = Float64Array.from(filter.values);
  const padded = emptyPadded(image, grid);
  visitRows(convolution, padded, outGradient, (t, first, step, rows) => {
    const w = t * filter.outChannels;
    addScaledRows(padded.values, first, step, weights, w, rows, filter.outChannels);
  });
  return cropImage(padded, image, grid);
}

/** pixels[first + x·step] += Σ_n weights[w + n] · rows[n, x], for all x. */
function addScaledRows(
  pixels: Float64Array,
  first: number,
  step: number,
  weights: Float64Array,
  w: number,
  rows: Float64Array,
  outChannels: number,
): void {
  const length = rows.length / outChannels;
  let n = 0;
  for (; n + 4 <= outChannels; n += 4) {
    const w0 = weights[w + n];
    const w1 = weights[w + n + 1];
    const w2 = weights[w + n + 2];
    const w3 = weights[w + n + 3];
    const row = n * length;
    for (let x = 0, at = first; x < length; x++, at += step) {
      pixels[at] +=
        w0 * rows[row + x] +
        w1 * rows[row + length + x] +
        w2 * rows[row + 2 * length + x] +
        w3 * rows[row + 3 * length + x];
    }
  }
  for (; n < outChannels; n++) {
    const weight = weights[w + n];
    const row = n * length;
    for (let x = 0, at = first; x < length; x++, at += step) pixels[at] += weight * rows[row + x];
  }
}
