import type { FeatureRow } from "./correlate.ts";

/** The sums of the filters n to n + 3 at every position of a row, three positions at a time. */
export function sumFourFilters(row: FeatureRow, n: number): void {
  const { pixels, first, step, runs, runLength, bias, outWidth, outChannels, result, to } = row;
  const { weights, taps } = row;
  for (let x = 0; x < outWidth; x += 3) {
    // Where no three positions are left, the last is computed again.
    const second = Math.min(1, outWidth - 1 - x);
    const third = Math.min(2, outWidth - 1 - x);
    const start = first + x * step;
    let p0 = bias[n];
    let p1 = bias[n + 1];
    let p2 = bias[n + 2];
    let p3 = bias[n + 3];
    let q0 = p0;
    let q1 = p1;
    let q2 = p2;
    let q3 = p3;
    let r0 = p0;
    let r1 = p1;
    let r2 = p2;
    let r3 = p3;
    for (let run = 0, w = n * taps; run < runs.length; run++) {
      const from = start + runs[run];
      for (let at = from; at < from + runLength; at++, w += 4) {
        const p = pixels[at];
        const q = pixels[at + second * step];
        const r = pixels[at + third * step];
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
        r0 += w0 * r;
        r1 += w1 * r;
        r2 += w2 * r;
        r3 += w3 * r;
      }
    }
    const here = to + x * outChannels + n;
    writeFour(result, here, p0, p1, p2, p3);
    writeFour(result, here + second * outChannels, q0, q1, q2, q3);
    writeFour(result, here + third * outChannels, r0, r1, r2, r3);
  }
}

function writeFour(
  result: Float32Array | Float64Array,
  at: number,
  a: number,
  b: number,
  c: number,
  d: number,
): void {
  result[at] = a;
  result[at + 1] = b;
  result[at + 2] = c;
  result[at + 3] = d;
}
