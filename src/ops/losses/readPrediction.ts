import { readArray } from "../../arrays/index.ts";
import type { ArrayLike, NumericData } from "../../arrays/index.ts";
import { requireShape } from "../requireShape.ts";

/** Numbers with the ones they should have been, checked. */
export interface Prediction {
  readonly shape: readonly number[];
  readonly values: NumericData;
  readonly targets: NumericData;
}

/**
 * Reads and checks an array and its targets, one for each number.
 *
 * @param caller the public function to name in an error
 * @param name what the array is to that function, such as `predictions`
 */
export function readPrediction(
  caller: string,
  name: string,
  value: ArrayLike,
  targets: ArrayLike,
): Prediction {
  const { shape, values } = readArray(caller, name, value);
  const target = readArray(caller, "targets", targets);
  requireShape(caller, "targets", target.shape, shape, `as ${name} has`);
  return { shape, values, targets: target.values };
}
