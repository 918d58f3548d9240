import type { FloatArray } from "../../../src/index.ts";

/** The loss Σ output · weights, whose derivative by each output is its weight. */
export function weighedSum(
  f: (x: FloatArray) => FloatArray,
  weights: FloatArray,
): (x: FloatArray) => number {
  return (x) => [...f(x).data].reduce((sum, v, i) => sum + v * weights.data[i], 0);
}
