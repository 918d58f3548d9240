import { describeValue } from "./describe.ts";
import { fromData } from "./fromData.ts";
import { isNdarray } from "./isNdarray.ts";
import { flattenNested } from "./nested.ts";
import type { ArrayLike, NumericArray } from "./types.ts";

/**
 * Takes an argument as an array: an `ndarray` as it is, nested numbers converted.
 *
 * @param caller the public function to name in an error
 * @param name what the value is to that function, such as `image`
 * @throws TypeError if the value is neither; RangeError if nested numbers are ragged, empty or not finite
 */
export function asArray(caller: string, name: string, value: ArrayLike): NumericArray {
  if (isNdarray(value)) return value;
  if (Array.isArray(value)) {
    const { values, shape } = flattenNested(caller, name, value);
    return fromData(values, shape);
  }
  throw new TypeError(
    `${caller}: ${name} should be an array or nested numbers such as [[1, 2], [3, 4]], ` +
      `got ${describeValue(value)}`,
  );
}
