import type { Random } from "../random/index.ts";
import type { LabelledPoints, ScatterOptions } from "./labelledPoints.ts";
import { scatteredPoints } from "./scatteredPoints.ts";

/**
 * Two half circles that reach into each other: an upper one around (0, 0), class 0, and a lower one
 * around (1, 0.5), class 1, both of radius 1, as in scikit-learn's `make_moons`.
 *
 * @param count how many points, at least 2; the classes come in turn
 * @param random where the randomness comes from, such as `seededRandom(1)`
 * @param options `noise` 0.1 unless given
 * @returns points `[count, 2]`, labels 0 and 1
 * @throws RangeError if there are fewer than 2 points, or the noise is negative
 *
 * @example
 * ```ts
 * import { moons, seededRandom } from "two-kernels";
 * const { points, labels } = moons(200, seededRandom(1));
 * points.shape; // => [200, 2]
 * labels.filter((label) => label === 1).length; // => 100
 * ```
 */
export function moons(count: number, random: Random, options: ScatterOptions = {}): LabelledPoints {
  return scatteredPoints("moons", count, 2, random, options, (label, i, n) => {
    const angle = n === 1 ? 0 : (Math.PI * i) / (n - 1);
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    return label === 0 ? [x, y] : [1 - x, 0.5 - y];
  });
}
