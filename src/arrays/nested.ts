import { describeIndex, describeValue } from "./describe.ts";
import type { NestedNumbers } from "./types.ts";

/** The numbers of a nested array in row-major order, with their shape. */
export interface FlatNumbers {
  readonly values: Float64Array;
  readonly shape: number[];
}

/**
 * Flattens nested arrays, and refuses what has no shape: ragged rows, empty arrays, anything that
 * is not a finite number.
 *
 * @param caller the public function to name in an error
 * @param name what the value is to that function, such as `image`
 */
export function flattenNested(caller: string, name: string, nested: NestedNumbers): FlatNumbers {
  const shape = shapeOfFirst(nested);
  if (shape.includes(0)) {
    throw new RangeError(
      `${caller}: ${name} is empty (shape ${shape.join("x")}): it needs at least one number`,
    );
  }
  const values = new Float64Array(shape.reduce((size, n) => size * n, 1));
  let next = 0;
  const index: number[] = [];

  const visit = (value: unknown): void => {
    if (index.length === shape.length) {
      values[next++] = requireNumber(caller, name, index, value);
      return;
    }
    const expected = shape[index.length];
    if (!Array.isArray(value)) {
      throw new TypeError(
        `${caller}: ${name}${describeIndex(index)} should be a row of ${expected} values, ` +
          `as the first one is, got ${describeValue(value)}`,
      );
    }
    if (value.length !== expected) {
      throw new RangeError(
        `${caller}: ${name} is ragged: ${name}${describeIndex(index)} has ${value.length} values ` +
          `where the first row at that depth has ${expected}; every row must be equally long`,
      );
    }
    for (let i = 0; i < expected; i++) {
      index.push(i);
      visit(value[i]);
      index.pop();
    }
  };
  visit(nested);
  return { values, shape };
}

function shapeOfFirst(nested: NestedNumbers): number[] {
  const shape: number[] = [];
  let level: unknown = nested;
  while (Array.isArray(level)) {
    shape.push(level.length);
    level = level[0];
  }
  return shape;
}

function requireNumber(caller: string, name: string, index: number[], value: unknown): number {
  const place = `${name}${describeIndex(index)}`;
  if (typeof value !== "number") {
    throw new TypeError(`${caller}: ${place} should be a number, got ${describeValue(value)}`);
  }
  if (!Number.isFinite(value)) {
    throw new RangeError(
      `${caller}: ${place} is ${value}; only finite numbers can be computed with, ` +
        `so look for a division by zero or a missing value where it was made`,
    );
  }
  return value;
}
