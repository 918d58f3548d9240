import type { Comparator } from "./exercise.ts";

/**
 * Compares with a tolerance, relative to the expected number where that is larger than 1.
 */
export function within(tolerance: number): Comparator {
  return (given, expected) =>
    Math.abs(given - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
