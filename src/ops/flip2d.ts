import { asArray, describeShape, fromData, rowMajor } from "../arrays/index.ts";
import type { ArrayLike, NumericArray } from "../arrays/index.ts";

/**
 * Turns a filter by half a turn: upside down and left to right, the first two axes reversed. It is
 * what lies between `conv2d` and `convolve2d`, and done twice it gives the filter back.
 *
 * @param filter `[filterHeight, filterWidth]`, with any further axes left in their order, such as
 *   `[filterHeight, filterWidth, inChannels, outChannels]`
 * @returns a new array of the same shape and type
 * @throws RangeError if the filter has fewer than two axes
 *
 * @example
 * ```ts
 * import { flip2d, toNested } from "two-kernels";
 * toNested(flip2d([[1, 2, 3], [4, 5, 6]])); // => [[6, 5, 4], [3, 2, 1]]
 * ```
 */
export function flip2d(filter: ArrayLike): NumericArray {
  const source = asArray("flip2d", "filter", filter);
  const { shape } = source;
  if (shape.length < 2) {
    throw new RangeError(
      `flip2d: filter should have shape [filterHeight, filterWidth, ...], got ${describeShape(shape)}`,
    );
  }
  const values = rowMajor(source);
  const positions = shape[0] * shape[1];
  const depth = shape.slice(2).reduce((size, n) => size * n, 1);
  const turned = values.slice();
  for (let p = 0; p < positions; p++) {
    const from = (positions - 1 - p) * depth;
    turned.set(values.subarray(from, from + depth), p * depth);
  }
  return fromData(turned, shape);
}
