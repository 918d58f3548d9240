import { describeShape } from "./describe.ts";
import type { NumericArray } from "./types.ts";

/** Axes longer than this print their first and last three entries, as NumPy does. */
const longestAxis = 28;
const edge = 3;

/**
 * An array as text: its shape, its type, then its numbers, one row to a line. Long axes are cut in
 * the middle. `console.log` of any array this library returns prints this.
 *
 * @example
 * ```ts
 * import { array, formatArray } from "two-kernels";
 * formatArray(array([[1, 20], [3, 4]])); // => "array 2x2 float64\n[[ 1, 20],\n [ 3,  4]]"
 * ```
 */
export function formatArray(a: NumericArray): string {
  const indices = a.shape.map(shownIndices);
  const cells: string[] = [];
  collect(a, indices, [], (value) => cells.push(formatNumber(value)));
  const width = cells.reduce((widest, cell) => Math.max(widest, cell.length), 0);
  let next = 0;
  const body = layOut(indices, 0, () => cells[next++].padStart(width));
  return `array ${describeShape(a.shape)} ${a.dtype}\n${body}`;
}

/** The indices of an axis that are shown; -1 stands for what is left out. */
function shownIndices(length: number): number[] {
  if (length <= longestAxis) return Array.from({ length }, (_, i) => i);
  const head = Array.from({ length: edge }, (_, i) => i);
  return [...head, -1, ...head.map((i) => length - edge + i)];
}

function collect(
  a: NumericArray,
  indices: readonly number[][],
  at: readonly number[],
  take: (value: number) => void,
): void {
  if (at.length === indices.length) {
    take(a.get(...at));
    return;
  }
  for (const i of indices[at.length]) if (i >= 0) collect(a, indices, [...at, i], take);
}

function layOut(indices: readonly number[][], depth: number, nextCell: () => string): string {
  if (depth === indices.length) return nextCell();
  const innermost = depth === indices.length - 1;
  const parts = indices[depth].map((i) => (i < 0 ? "..." : layOut(indices, depth + 1, nextCell)));
  const blankLines = "\n".repeat(Math.max(1, indices.length - depth - 1));
  return `[${parts.join(innermost ? ", " : `,${blankLines}${" ".repeat(depth + 1)}`)}]`;
}

function formatNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
