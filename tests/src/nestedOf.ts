import type { NestedNumbers } from "../../src/index.ts";

/** Nested numbers of a shape, each made from its place in row-major order. */
export function nestedOf(shape: readonly number[], value: (i: number) => number): NestedNumbers {
  let next = 0;
  const build = (axis: number): NestedNumbers | number =>
    axis === shape.length
      ? value(next++)
      : (Array.from({ length: shape[axis] }, () => build(axis + 1)) as NestedNumbers);
  return build(0) as NestedNumbers;
}
