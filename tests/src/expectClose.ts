import { expect } from "vitest";
import { toNested } from "../../src/index.ts";
import type { ArrayLike } from "../../src/index.ts";

/** Expects two arrays of one shape to agree in every number, to within `tolerance`. */
export function expectClose(got: ArrayLike, expected: ArrayLike, tolerance = 1e-12): void {
  const flat = (a: ArrayLike) => (toNested(a) as number[]).flat(10);
  const shapeOf = (a: unknown): number[] => (Array.isArray(a) ? [a.length, ...shapeOf(a[0])] : []);
  expect(shapeOf(toNested(got))).toEqual(shapeOf(toNested(expected)));
  const wanted = flat(expected);
  const worst = Math.max(...flat(got).map((value, i) => Math.abs(value - wanted[i])));
  expect(worst).toBeLessThanOrEqual(tolerance);
}
