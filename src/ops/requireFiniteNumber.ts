import { describeValue } from "../arrays/index.ts";

/**
 * Refuses an option that is not a finite number.
 *
 * @param caller the public function to name in an error
 * @param name the option's name, such as `slope`
 * @returns the value
 */
export function requireFiniteNumber(caller: string, name: string, value: number): number {
  if (!Number.isFinite(value)) {
    throw new RangeError(
      `${caller}: ${name} should be a finite number, got ${describeValue(value)}`,
    );
  }
  return value;
}
