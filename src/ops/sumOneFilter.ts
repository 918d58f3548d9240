import type { FeatureRow } from "./correlate.ts";

/** The sums of filter n at every position of a row, eight positions at a time. */
export function sumOneFilter(row: FeatureRow, n: number): void {
  const { pixels, first, step, runs, runLength, outWidth, outChannels, result, to } = row;
  const { weights, taps } = row;
  const b = row.bias[n];
  let x = 0;
  for (; x + 8 <= outWidth; x += 8) {
    const start = first + x * step;
    let s0 = b;
    let s1 = b;
    let s2 = b;
    let s3 = b;
    let s4 = b;
    let s5 = b;
    let s6 = b;
    let s7 = b;
    for (let run = 0, w = n * taps; run < runs.length; run++) {
      const from = start + runs[run];
      for (let at = from; at < from + runLength; at++) {
        const weight = weights[w++];
        s0 += weight * pixels[at];
        s1 += weight * pixels[at + step];
        s2 += weight * pixels[at + 2 * step];
        s3 += weight * pixels[at + 3 * step];
        s4 += weight * pixels[at + 4 * step];
        s5 += weight * pixels[at + 5 * step];
        s6 += weight * pixels[at + 6 * step];
        s7 += weight * pixels[at + 7 * step];
      }
    }
    const here = to + x * outChannels + n;
    result[here] = s0;
    result[here + outChannels] = s1;
    result[here + 2 * outChannels] = s2;
    result[here + 3 * outChannels] = s3;
    result[here + 4 * outChannels] = s4;
    result[here + 5 * outChannels] = s5;
    result[here + 6 * outChannels] = s6;
    result[here + 7 * outChannels] = s7;
  }
  for (; x < outWidth; x++) {
    let sum = b;
    for (let run = 0, w = n * taps; run < runs.length; run++) {
      const from = first + x * step + runs[run];
      for (let at = from; at < from + runLength; at++) sum += weights[w++] * pixels[at];
    }
    result[to + x * outChannels + n] = sum;
  }
}
