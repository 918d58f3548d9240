import { describeIndex } from "./describe.ts";
import type { NumericData } from "./types.ts";

/**
 * Refuses NaN and Infinity by name and place, before they spread through a result in silence.
 *
 * @param values the numbers in row-major order
 * @param shape their shape, to say where the bad one stands
 */
export function requireFinite(
  caller: string,
  name: string,
  values: NumericData,
  shape: readonly number[],
): void {
  // One multiplication a number and no branch: 0 * NaN and 0 * Infinity are NaN, and stay NaN in a sum.
  let total = 0;
  // By index: V8 takes many times as long over a typed array by its iterator.
  // eslint-disable-next-line @typescript-eslint/prefer-for-of
  for (let i = 0; i < values.length; i++) total += values[i] * 0;
  if (total === 0) return;
  const flat = values.findIndex((value: number) => !Number.isFinite(value));
  throw new RangeError(
    `${caller}: ${name}${describeIndex(unravel(flat, shape))} is ${values[flat]}; only finite numbers ` +
      `can be computed with, so look for a division by zero or a missing value where it was made`,
  );
}

function unravel(flat: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  let rest = flat;
  for (const length of shape.toReversed()) {
    index.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return index;
}
