import { readArray } from "../../arrays/index.ts";
import type { ArrayLike, NumericData } from "../../arrays/index.ts";
import { requireFiniteNumber } from "../requireFiniteNumber.ts";

/** What `prelu` and its gradient read, checked. */
export interface SlopedInput {
  readonly shape: readonly number[];
  readonly values: NumericData;
  /** One slope for all, or one per channel. */
  readonly slopes: NumericData;
}

/**
 * Reads and checks the input of `prelu` and its slopes.
 *
 * @param caller the public function to name in an error
 */
export function readSlopes(caller: string, x: ArrayLike, slope: number | ArrayLike): SlopedInput {
  const { shape, values } = readArray(caller, "x", x);
  if (typeof slope === "number") {
    return {
      shape,
      values,
      slopes: Float64Array.of(requireFiniteNumber(caller, "slope", slope)),
    };
  }
  const slopes = readArray(caller, "slope", slope, { 1: "[channels]" }).values;
  const channels = shape[shape.length - 1] ?? 1;
  if (slopes.length !== 1 && slopes.length !== channels) {
    throw new RangeError(
      `${caller}: slope should be one number, or one for each of the ${channels} channels on the ` +
        `last axis of x, got ${slopes.length} numbers`,
    );
  }
  return { shape, values, slopes };
}
