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
  if (looksFinite(values)) return;
  const flat = values.findIndex((value: number) => !Number.isFinite(value));
  // Large numbers whose sum is infinite are finite themselves.
  if (flat === -1) return;
  throw new RangeError(
    `${caller}: ${name}${describeIndex(unravel(flat, shape))} is ${values[flat]}; only finite numbers ` +
      `can be computed with, so look for a division by zero or a missing value where it was made`,
  );
}

/**
 * False wherever a value is NaN or infinite: 0 * NaN and 0 * Infinity are NaN, and stay NaN in a sum.
 * No branch and one multiplication for eight numbers, which are added in pairs, so that no
 * addition waits for the one before it.
 */
function looksFinite(values: NumericData): boolean {
  let total = 0;
  let i = 0;
  for (; i + 8 <= values.length; i += 8) {
    const first = values[i] + values[i + 1] + (values[i + 2] + values[i + 3]);
    const last = values[i + 4] + values[i + 5] + (values[i + 6] + values[i + 7]);
    total += (first + last) * 0;
  }
  for (; i < values.length; i++) total += values[i] * 0;
  return total === 0;
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
