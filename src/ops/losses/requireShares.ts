import { describeIndex } from "../../arrays/index.ts";
import type { NumericData } from "../../arrays/index.ts";

/**
 * Refuses numbers outside 0 to 1.
 *
 * @param caller the public function to name in an error
 * @param name what the numbers are to that function, such as `probabilities`
 * @param width the length of the last axis, to say where the bad one stands
 * @param remedy what may have gone wrong
 */
export function requireShares(
  caller: string,
  name: string,
  values: NumericData,
  width: number,
  remedy: string,
): void {
  const at = values.findIndex((value: number) => value < 0 || value > 1);
  if (at < 0) return;
  const index = values.length > width ? [Math.floor(at / width), at % width] : [at];
  throw new RangeError(
    `${caller}: ${name}${describeIndex(index)} should be from 0 to 1, got ${values[at]}: ${remedy}`,
  );
}
