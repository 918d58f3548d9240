import type { Random } from "../random/index.ts";
import type { LabelledPoints, Place, ScatterOptions } from "./labelledPoints.ts";
import { scatteredPoints } from "./scatteredPoints.ts";

const corners: readonly Place[] = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
];

/**
 * Points around the four corners of a square, opposite corners of one class: exclusive or. No line
 * parts the classes, so no single perceptron can learn them. Source: Minsky and Papert,
 * "Perceptrons", 1969.
 *
 * @param count how many points, at least 4; the corners (0, 0), (0, 1), (1, 1), (1, 0) come in turn
 * @param random where the randomness comes from, such as `seededRandom(1)`
 * @param options `noise` 0.1 unless given; 0 gives the corners themselves
 * @returns points `[count, 2]`, labels 0 (both alike) and 1 (one of them)
 * @throws RangeError if there are fewer than 4 points, or the noise is negative
 *
 * @example
 * ```ts
 * import { seededRandom, toNested, xorSet } from "two-kernels";
 * const { points, labels } = xorSet(4, seededRandom(1), { noise: 0 });
 * toNested(points); // => [[0, 0], [0, 1], [1, 1], [1, 0]]
 * [...labels]; // => [0, 1, 0, 1]
 * ```
 */
export function xorSet(
  count: number,
  random: Random,
  options: ScatterOptions = {},
): LabelledPoints {
  const points = scatteredPoints("xorSet", count, 4, random, options, (corner) => corners[corner]);
  return { ...points, labels: points.labels.map((corner) => corner % 2) };
}
