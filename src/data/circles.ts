import { describeValue } from "../arrays/index.ts";
import type { Random } from "../random/index.ts";
import type { LabelledPoints, ScatterOptions } from "./labelledPoints.ts";
import { scatteredPoints } from "./scatteredPoints.ts";

/** How two circles lie. */
export interface CirclesOptions extends ScatterOptions {
  /** The radius of the inner circle, between 0 and 1; 0.5 if left out. */
  readonly inner?: number;
}

/**
 * A circle of radius 1 around (0, 0), class 0, and a smaller one in it, class 1, as in scikit-learn's
 * `make_circles`. No line parts the classes; the distance from the middle does.
 *
 * @param count how many points, at least 2; the classes come in turn
 * @param random where the randomness comes from, such as `seededRandom(1)`
 * @param options `noise` 0.1 and `inner` 0.5 unless given
 * @returns points `[count, 2]`, labels 0 and 1
 * @throws RangeError if there are fewer than 2 points, the noise is negative, or `inner` is not
 *   between 0 and 1
 *
 * @example
 * ```ts
 * import { circles, seededRandom } from "two-kernels";
 * const { points } = circles(100, seededRandom(1), { noise: 0 });
 * Math.hypot(points.get(0, 0), points.get(0, 1)); // => 1
 * Math.hypot(points.get(1, 0), points.get(1, 1)); // => 0.5
 * ```
 */
export function circles(
  count: number,
  random: Random,
  options: CirclesOptions = {},
): LabelledPoints {
  const { inner = 0.5 } = options;
  if (!(inner > 0 && inner < 1)) {
    throw new RangeError(
      `circles: inner should be a radius between 0 and 1, got ${describeValue(inner)}`,
    );
  }
  return scatteredPoints("circles", count, 2, random, options, (label, i, n) => {
    const [radius, angle] = [label === 0 ? 1 : inner, (2 * Math.PI * i) / n];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
