import { fromData } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";

/** A square filter whose weight at row i and column j is `weight(i, j)`. */
export function filterFrom(size: number, weight: (i: number, j: number) => number): FloatArray {
  const weights = Float64Array.from({ length: size * size }, (_, at) =>
    weight(Math.floor(at / size), at % size),
  );
  return fromData(weights, [size, size]);
}
