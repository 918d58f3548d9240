import ndarray from "ndarray";
import { describeShape } from "./describe.ts";
import { formatArray } from "./formatArray.ts";
import type { NumericArray, NumericData } from "./types.ts";

/** Where Node's `util.inspect`, and so `console.log`, looks for an object's own text. */
const inspectSymbol = Symbol.for("nodejs.util.inspect.custom");

const inspectDescriptor: PropertyDescriptor = {
  value: function inspect(this: NumericArray): string {
    return formatArray(this);
  },
};

/**
 * Gives a shape to numbers in row-major order, without copying them.
 *
 * @param data the numbers, the last axis running fastest
 * @param shape the length of each axis; their product is the length of `data`
 * @throws RangeError if the shape does not hold exactly `data.length` numbers
 *
 * @example
 * ```ts
 * import { fromData, toNested } from "two-kernels";
 * const a = fromData(new Float32Array([1, 2, 3, 4, 5, 6]), [2, 3]);
 * toNested(a); // => [[1, 2, 3], [4, 5, 6]]
 * ```
 */
export function fromData<Data extends NumericData>(
  data: Data,
  shape: readonly number[],
): NumericArray<Data> {
  const size = shape.reduce((product, n) => product * n, 1);
  if (size !== data.length || shape.some((n) => !Number.isInteger(n) || n < 0)) {
    throw new RangeError(
      `fromData: shape ${describeShape(shape)} holds ${size} numbers, but the data has ${data.length}`,
    );
  }
  const result = ndarray<Data>(data, [...shape]);
  Object.defineProperty(result, inspectSymbol, inspectDescriptor);
  return result;
}
