import { describeValue } from "../arrays/index.ts";

/** Refuses an option that is not a finite number above 0. */
export function requirePositive(caller: string, name: string, value: number): number {
  if (!Number.isFinite(value) || value <= 0) {
    throw new RangeError(
      `${caller}: ${name} should be a number above 0, got ${describeValue(value)}`,
    );
  }
  return value;
}
