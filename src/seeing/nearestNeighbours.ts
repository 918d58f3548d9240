import { describeValue, readArray, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, NumericData } from "../arrays/index.ts";
import { requireLength } from "./requireLength.ts";

/** What counts as near, and how many points are wanted. */
export interface NearestNeighboursOptions {
  /** How many points to find; 5 if left out, or all there are if they are fewer. */
  count?: number;
  /**
   * `"cosine"` (the default): near means the same direction, whatever the length, which suits the
   * features of a network; `"euclidean"`: near means a short way.
   */
  measure?: "cosine" | "euclidean";
}

/** A point that was found. */
export interface Neighbour {
  /** Which of the points. */
  readonly index: number;
  /** How far it is: 1 less the cosine similarity, or the Euclidean distance. */
  readonly distance: number;
}

/**
 * The points nearest to a query, nearest first: visual search, where the points are the features of
 * images. Each point is compared, which takes n · d steps. Of points equally near the first comes
 * first; a point of all zeros has no direction and counts as at a right angle to any other.
 *
 * @param points `[n, d]`, such as `features` gives
 * @param query `[d]`
 * @param options five neighbours by cosine unless given
 * @throws RangeError if the query's length is not d, if it is all zeros where directions are compared,
 *   or if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { nearestNeighbours } from "two-kernels";
 * const points = [[1, 0], [0, 3], [1, 1]];
 * nearestNeighbours(points, [0, 1], { count: 2 }).map(({ index }) => index); // => [1, 2]
 * nearestNeighbours(points, [0, 1], { count: 1, measure: "euclidean" }); // => [{ index: 2, distance: 1 }]
 * ```
 */
export function nearestNeighbours(
  points: ArrayLike,
  query: ArrayLike,
  options: NearestNeighboursOptions = {},
): Neighbour[] {
  const { count = 5, measure = "cosine" } = options;
  requireInteger("nearestNeighbours", "count", count, 1);
  requireMeasure(measure);
  const { shape, values } = readArray("nearestNeighbours", "points", points, { 2: "[n, d]" });
  const to = readArray("nearestNeighbours", "query", query, { 1: "[d]" }).values;
  const [n, d] = shape;
  requireLength("nearestNeighbours", "query", to.length, "each point", d);
  if (measure === "cosine" && !to.some((value: number) => value !== 0)) {
    throw new RangeError(
      `nearestNeighbours: query is all zeros, and so has no direction to compare: ` +
        `take the measure "euclidean"`,
    );
  }
  const distance = measure === "cosine" ? cosineDistance : euclideanDistance;
  return Array.from({ length: n }, (_, index) => ({
    index,
    distance: distance(values, index * d, to),
  }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, count);
}

function requireMeasure(measure: unknown): void {
  if (measure === "cosine" || measure === "euclidean") return;
  throw new TypeError(
    `nearestNeighbours: measure should be "cosine" or "euclidean", got ${describeValue(measure)}`,
  );
}

function cosineDistance(points: NumericData, start: number, query: NumericData): number {
  let [product, pointSquared, querySquared] = [0, 0, 0];
  for (let i = 0; i < query.length; i++) {
    product += points[start + i] * query[i];
    pointSquared += points[start + i] ** 2;
    querySquared += query[i] ** 2;
  }
  if (pointSquared === 0) return 1;
  return Math.max(0, 1 - product / Math.sqrt(pointSquared * querySquared));
}

function euclideanDistance(points: NumericData, start: number, query: NumericData): number {
  let squared = 0;
  for (let i = 0; i < query.length; i++) squared += (points[start + i] - query[i]) ** 2;
  return Math.sqrt(squared);
}
