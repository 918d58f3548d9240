import { describeValue } from "../arrays/index.ts";

/**
 * Refuses a standard deviation that is not a number of at least 0.
 *
 * @param caller the public function to name in an error
 */
export function requireDeviation(caller: string, noise: number): void {
  if (Number.isFinite(noise) && noise >= 0) return;
  throw new RangeError(
    `${caller}: noise should be a standard deviation of at least 0 in grey levels, ` +
      `got ${describeValue(noise)}`,
  );
}
