import { describeValue } from "./describe.ts";

/**
 * Refuses an option that is not a whole number of at least `least`.
 *
 * @param caller the public function to name in an error
 * @param name the option's name, such as `stride`
 * @returns the value
 */
export function requireInteger(caller: string, name: string, value: number, least: number): number {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(
      `${caller}: ${name} should be a whole number of at least ${least}, got ${describeValue(value)}`,
    );
  }
  return value;
}
