import { storeColumn } from "./storeColumn";

/** The sums of one filter at as many positions as four vectors hold. */
export function sumOneFilter(
  pixels: usize,
  offset: usize,
  end: usize,
  weights: usize,
  bias: usize,
  to: usize,
  step: usize,
): void {
  let a = v128.load_splat<Scalar>(bias);
  let b = a;
  let c = a;
  let d = a;
  for (; offset < end; offset += 4, weights += sizeof<Scalar>()) {
    const at = pixels + load<u32>(offset);
    const w = v128.load_splat<Scalar>(weights);
    a = v128.add<Scalar>(a, v128.mul<Scalar>(w, v128.load(at)));
    b = v128.add<Scalar>(b, v128.mul<Scalar>(w, v128.load(at, 16)));
    c = v128.add<Scalar>(c, v128.mul<Scalar>(w, v128.load(at, 32)));
    d = v128.add<Scalar>(d, v128.mul<Scalar>(w, v128.load(at, 48)));
  }
  storeColumn(to, step, a, b, c, d);
}
