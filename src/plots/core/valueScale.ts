import { extent } from "./extent.ts";
import { divergingScale, greyScale } from "./colors.ts";

/** The values that the two ends of a colour scale stand for, and the colours between. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly colors: readonly (readonly [place: number, color: string])[];
}

/**
 * The scale for some values: grey from the least to the greatest, or, where the range crosses zero,
 * blue over white to red with zero at white, so that signs can be seen.
 *
 * @param values finite numbers, at least one
 * @param range the ends, where the caller wants other ones than the values'
 * @example
 * valueScale([-1, 3]).min; // -3
 */
export function valueScale(
  values: Iterable<number>,
  range?: readonly [number, number],
): ValueScale {
  const [min, max] = range ?? extent(values);
  if (min < 0) {
    const reach = Math.max(-min, Math.abs(max));
    return { min: -reach, max: reach, colors: divergingScale };
  }
  if (min < max) return { min, max, colors: greyScale };
  return min === 0 ? { min: 0, max: 1, colors: greyScale } : { min: 0, max, colors: greyScale };
}
