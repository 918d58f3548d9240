import type { FeatureRow } from "./correlate.ts";

/** The sums of the filters n to n + 3 at every position of a row, two positions at a time. */
export function sumFourFilters(row: FeatureRow, n: number): void {
  const { pixels, first, step, offsets, weights, bias, outWidth, outChannels, result, to } = row;
  for (let x = 0; x < outWidth; x += 2) {
    // Where the row has an odd number of positions, its last is computed twice.
    const other = x + 1 < outWidth ? 1 : 0;
    const start = first + x * step;
    let p0 = bias[n];
    let p1 = bias[n + 1];
    let p2 = bias[n + 2];
    let p3 = bias[n + 3];
    let q0 = p0;
    let q1 = p1;
    let q2 = p2;
    let q3 = p3;
    for (let t = 0, w = n; t < offsets.length; t++, w += outChannels) {
      const at = start + offsets[t];
      const p = pixels[at];
      const q = pixels[at + other * step];
      const w0 = weights[w];
      const w1 = weights[w + 1];
      const w2 = weights[w + 2];
      const w3 = weights[w + 3];
      p0 += w0 * p;
      p1 += w1 * p;
      p2 += w2 * p;
      p3 += w3 * p;
      q0 += w0 * q;
      q1 += w1 * q;
      q2 += w2 * q;
      q3 += w3 * q;
    }
    const here = to + x * outChannels + n;
    const there = here + other * outChannels;
    result[here] = p0;
    result[here + 1] = p1;
    result[here + 2] = p2;
    result[here + 3] = p3;
    result[there] = q0;
    result[there + 1] = q1;
    result[there + 2] = q2;
    result[there + 3] = q3;
  }
}
