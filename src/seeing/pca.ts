import { fromData, readArray, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { principalAxes } from "./principalAxes.ts";

/** Points seen along the directions in which they differ most. */
export interface Pca {
  /** Each point in the new directions, `[n, components]`, the mean of all points at 0. */
  readonly projected: FloatArray;
  /** The directions, `[components, d]`, each of length 1 and at a right angle to the others. */
  readonly axes: FloatArray;
  /** The mean of the points, `[d]`. */
  readonly mean: FloatArray;
  /** Variance of the points along each direction (divided by n - 1), greatest first. */
  readonly variances: number[];
  /** The share of the whole variance that each direction holds, 0 to 1. */
  readonly shares: number[];
}

/**
 * Principal component analysis: the few directions along which points differ most, so that many
 * numbers for each image can be drawn as two. Source: Pearson, "On lines and planes of closest fit to
 * systems of points in space", 1901; by orthogonal iteration (Golub and Van Loan, "Matrix
 * Computations", section 8.2.4).
 *
 * The sign of a direction means nothing; it is such that its number of greatest size is positive.
 *
 * @param points `[n, d]`, such as `features` gives
 * @param components how many directions, at most d and at most n - 1
 * @throws RangeError if there are fewer points or numbers than that takes, or if a value is NaN or
 *   infinite
 *
 * @example
 * ```ts
 * import { pca, toNested } from "two-kernels";
 * const onALine = pca([[0, 0], [3, 4], [6, 8]], 1);
 * toNested(onALine.projected).flat().map((value) => Math.round(1e6 * Number(value)) / 1e6); // => [-5, 0, 5]
 * onALine.variances.map(Math.round); // => [25]
 * ```
 */
export function pca(points: ArrayLike, components: number): Pca {
  const { shape, values } = readArray("pca", "points", points, { 2: "[n, d]" });
  const [n, d] = shape;
  requireInteger("pca", "components", components, 1);
  if (components > d || components > n - 1) {
    throw new RangeError(
      `pca: ${n} points of ${d} numbers have at most ${Math.max(0, Math.min(d, n - 1))} components, ` +
        `got ${components}`,
    );
  }
  const mean = new Float64Array(d);
  values.forEach((value: number, i: number) => (mean[i % d] += value / n));
  const centred = Float64Array.from(values, (value, i) => value - mean[i % d]);
  const { axes, projected } = principalAxes(centred, n, d, components);
  const variances = axes.map((_, k) => sumOfSquares(projected, k, components) / (n - 1));
  const total = sumOfSquares(centred, 0, 1) / (n - 1);
  return {
    projected: fromData(projected, [n, components]),
    axes: fromData(Float64Array.from(axes.flatMap((axis) => [...axis])), [components, d]),
    mean: fromData(mean, [d]),
    variances,
    shares: variances.map((variance) => (total === 0 ? 0 : variance / total)),
  };
}

function sumOfSquares(values: Float64Array, start: number, step: number): number {
  let sum = 0;
  for (let i = start; i < values.length; i += step) sum += values[i] ** 2;
  return sum;
}
