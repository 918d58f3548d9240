/**
 * The sums of as many filters as two vectors hold, at four positions: a to d. Eight vectors of sums
 * grow at a time, so that they stay in registers, and each number that is loaded serves several.
 */
export function sumBlock(
  pixels: usize,
  offset: usize,
  end: usize,
  weights: usize,
  bias: usize,
  to: usize,
  step: usize,
): void {
  let a0 = v128.load(bias);
  let a1 = v128.load(bias, 16);
  let b0 = a0;
  let b1 = a1;
  let c0 = a0;
  let c1 = a1;
  let d0 = a0;
  let d1 = a1;
  for (; offset < end; offset += 4, weights += 32) {
    const at = pixels + load<u32>(offset);
    const w0 = v128.load(weights);
    const w1 = v128.load(weights, 16);
    const a = v128.load_splat<Scalar>(at);
    a0 = v128.add<Scalar>(a0, v128.mul<Scalar>(w0, a));
    a1 = v128.add<Scalar>(a1, v128.mul<Scalar>(w1, a));
    const b = v128.load_splat<Scalar>(at, sizeof<Scalar>());
    b0 = v128.add<Scalar>(b0, v128.mul<Scalar>(w0, b));
    b1 = v128.add<Scalar>(b1, v128.mul<Scalar>(w1, b));
    const c = v128.load_splat<Scalar>(at, 2 * sizeof<Scalar>());
    c0 = v128.add<Scalar>(c0, v128.mul<Scalar>(w0, c));
    c1 = v128.add<Scalar>(c1, v128.mul<Scalar>(w1, c));
    const d = v128.load_splat<Scalar>(at, 3 * sizeof<Scalar>());
    d0 = v128.add<Scalar>(d0, v128.mul<Scalar>(w0, d));
    d1 = v128.add<Scalar>(d1, v128.mul<Scalar>(w1, d));
  }
  storePair(to, a0, a1);
  storePair(to + step, b0, b1);
  storePair(to + 2 * step, c0, c1);
  storePair(to + 3 * step, d0, d1);
}

function storePair(to: usize, first: v128, second: v128): void {
  v128.store(to, first);
  v128.store(to, second, 16);
}
