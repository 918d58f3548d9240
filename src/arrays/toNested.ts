import { asArray } from "./asArray.ts";
import type { ArrayLike, NestedNumbers, NumericArray } from "./types.ts";

/**
 * The numbers of an array as nested JavaScript arrays, one level per axis: for printing, for
 * comparing, and for functions that want plain numbers.
 *
 * @param a an array of any shape; nested numbers are copied
 * @throws TypeError if the value is neither
 *
 * @example
 * ```ts
 * import { conv2d, toNested } from "two-kernels";
 * toNested(conv2d([[1, 2], [3, 4]], [[10]])); // => [[10, 20], [30, 40]]
 * ```
 */
export function toNested(a: ArrayLike): NestedNumbers {
  const source = asArray("toNested", "a", a);
  if (source.shape.length === 0) {
    throw new RangeError("toNested: a is a single number: read it with a.get()");
  }
  return nest(source, source.offset, 0);
}

function nest(a: NumericArray, start: number, axis: number): NestedNumbers {
  const length = a.shape[axis];
  const stride = a.stride[axis];
  const last = axis === a.shape.length - 1;
  if (last) return Array.from({ length }, (_, i) => a.data[start + i * stride]);
  return Array.from({ length }, (_, i) => nest(a, start + i * stride, axis + 1));
}
