import { storeFour } from "./storeFour";

/** Stores the numbers of four vectors one after the other, each `step` bytes behind the last. */
export function storeColumn(to: usize, step: usize, a: v128, b: v128, c: v128, d: v128): void {
  if (step === sizeof<Scalar>()) {
    storeFour(to, a, b, c, d);
    return;
  }
  to = storeLanes(to, step, a);
  to = storeLanes(to, step, b);
  to = storeLanes(to, step, c);
  storeLanes(to, step, d);
}

function storeLanes(to: usize, step: usize, a: v128): usize {
  v128.store_lane<Scalar>(to, a, 0);
  v128.store_lane<Scalar>(to + step, a, 1);
  if (sizeof<Scalar>() === 8) return to + 2 * step;
  v128.store_lane<Scalar>(to + 2 * step, a, 2);
  v128.store_lane<Scalar>(to + 3 * step, a, 3);
  return to + 4 * step;
}
