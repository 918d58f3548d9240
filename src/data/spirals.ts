import { describeValue, requireInteger } from "../arrays/index.ts";
import type { Random } from "../random/index.ts";
import type { LabelledPoints, ScatterOptions } from "./labelledPoints.ts";
import { scatteredPoints } from "./scatteredPoints.ts";

/** How spirals lie. */
export interface SpiralsOptions extends ScatterOptions {
  /** How many arms, one class each, 2 to 256; 2 if left out. */
  readonly classes?: number;
  /** Turns of an arm from the middle to its end; 1 if left out. */
  readonly turns?: number;
}

/**
 * Arms of a spiral, one class each, from the middle to radius 1: the hardest of the small sets, as in
 * CS231n's notes and the TensorFlow Playground. Along arm k the radius r grows evenly:
 *
 *     x = r · sin(2π (turns · r + k / classes)),   y = r · cos(2π (turns · r + k / classes))
 *
 * @param count how many points, at least one a class; the classes come in turn
 * @param random where the randomness comes from, such as `seededRandom(1)`
 * @param options `noise` 0.02, `classes` 2 and `turns` 1 unless given
 * @returns points `[count, 2]`, labels from 0
 * @throws RangeError if there are too few points, the noise is negative, or `classes` or `turns` is out
 *   of range
 *
 * @example
 * ```ts
 * import { seededRandom, spirals } from "two-kernels";
 * const { points, labels } = spirals(300, seededRandom(1), { classes: 3 });
 * points.shape; // => [300, 2]
 * [...labels.subarray(0, 4)]; // => [0, 1, 2, 0]
 * ```
 */
export function spirals(
  count: number,
  random: Random,
  options: SpiralsOptions = {},
): LabelledPoints {
  const { noise = 0.02, classes = 2, turns = 1 } = options;
  requireInteger("spirals", "classes", classes, 2);
  if (classes > 256) {
    throw new RangeError(`spirals: classes should be at most 256, got ${classes}`);
  }
  if (!Number.isFinite(turns) || turns <= 0) {
    throw new RangeError(`spirals: turns should be a number above 0, got ${describeValue(turns)}`);
  }
  return scatteredPoints("spirals", count, classes, random, { noise }, (label, i, n) => {
    const radius = (i + 1) / n;
    const angle = 2 * Math.PI * (turns * radius + label / classes);
    return [radius * Math.sin(angle), radius * Math.cos(angle)];
  });
}
