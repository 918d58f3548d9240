import { describeValue, requireInteger } from "../arrays/index.ts";
import type { ReceptiveField } from "./receptiveField.ts";

/**
 * The pixels that one cell of a map sees, along one axis.
 *
 * @param field what `receptiveField` gives for the layers up to that map
 * @param cell the cell's row (or column), from 0
 * @param inputSize pixels of the input on that axis; with it the padding is left out of the range
 * @returns the first and the last pixel; without `inputSize` they may lie in the padding, below 0 or
 *   past the input
 * @throws RangeError if `cell` or `inputSize` is not a whole number, or if the cell sees padding only
 *
 * @example
 * ```ts
 * import { receptiveField, receptiveRange } from "two-kernels";
 * const field = receptiveField([{ type: "conv", filterSize: 3, outChannels: 8, padding: 1 }]);
 * receptiveRange(field, 0); // => { first: -1, last: 1 }
 * receptiveRange(field, 0, 28); // => { first: 0, last: 1 }
 * receptiveRange(field, 5); // => { first: 4, last: 6 }
 * ```
 */
export function receptiveRange(
  field: ReceptiveField,
  cell: number,
  inputSize?: number,
): { first: number; last: number } {
  if (![field.size, field.stride, field.start].every(Number.isInteger)) {
    throw new TypeError(
      `receptiveRange: field should be what receptiveField gives, got ${describeValue(field)}`,
    );
  }
  requireInteger("receptiveRange", "cell", cell, 0);
  const first = field.start + cell * field.stride;
  const last = first + field.size - 1;
  if (inputSize === undefined) return { first, last };
  requireInteger("receptiveRange", "inputSize", inputSize, 1);
  if (last < 0 || first >= inputSize) {
    throw new RangeError(
      `receptiveRange: cell ${cell} would see pixels ${first} to ${last}, all outside an input of ` +
        `${inputSize}: the map has no such cell, or it lies in the padding whole`,
    );
  }
  return { first: Math.max(first, 0), last: Math.min(last, inputSize - 1) };
}
