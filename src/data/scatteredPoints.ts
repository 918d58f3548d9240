import { describeValue, fromData, requireInteger } from "../arrays/index.ts";
import type { Random } from "../random/index.ts";
import { scatter } from "./labelledPoints.ts";
import type { LabelledPoints, Place, ScatterOptions } from "./labelledPoints.ts";

/**
 * Points of `classes` classes in turn, so that each has as many as another or one more.
 *
 * @param place where point `i` of a class lies before the noise, out of `count` of that class
 */
export function scatteredPoints(
  caller: string,
  count: number,
  classes: number,
  random: Random,
  { noise = 0.1 }: ScatterOptions,
  place: (label: number, i: number, count: number) => Place,
): LabelledPoints {
  requireInteger(caller, "count", count, classes);
  if (!Number.isFinite(noise) || noise < 0) {
    throw new RangeError(
      `${caller}: noise should be a number of at least 0, got ${describeValue(noise)}`,
    );
  }
  const points = new Float64Array(2 * count);
  const labels = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const label = n % classes;
    const ofClass = Math.ceil((count - label) / classes);
    labels[n] = label;
    points.set(scatter(place(label, Math.floor(n / classes), ofClass), noise, random), 2 * n);
  }
  return { points: fromData(points, [count, 2]), labels };
}
