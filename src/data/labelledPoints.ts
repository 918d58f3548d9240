import type { NumericArray } from "../arrays/index.ts";
import type { Random } from "../random/index.ts";
import { standardNormal } from "../random/standardNormal.ts";

/** Points in the plane with the class of each. */
export interface LabelledPoints {
  /** `[n, 2]`: across and up. */
  readonly points: NumericArray<Float64Array>;
  /** The class of each point, `[n]`. */
  readonly labels: Uint8Array;
}

/** How points are scattered. */
export interface ScatterOptions {
  /** The standard deviation of what is added to each coordinate; each set says its own default. */
  readonly noise?: number;
}

/** A place in the plane. */
export type Place = readonly [x: number, y: number];

/** Adds noise to a place. */
export function scatter([x, y]: Place, noise: number, random: Random): Place {
  return [x + noise * standardNormal(random), y + noise * standardNormal(random)];
}
