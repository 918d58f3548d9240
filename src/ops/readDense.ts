import { describeShape, readArray } from "../arrays/index.ts";
import type { ArrayLike, NumericData } from "../arrays/index.ts";

/** The input and weights of a dense layer, checked. */
export interface DenseInput {
  /** `[features]` or `[examples, features]`. */
  readonly shape: readonly number[];
  readonly examples: number;
  readonly features: number;
  readonly units: number;
  readonly values: NumericData;
  readonly weights: NumericData;
}

/**
 * Reads and checks the input and the weights of a dense layer.
 *
 * @param caller the public function to name in an error
 */
export function readDense(caller: string, x: ArrayLike, weights: ArrayLike): DenseInput {
  const input = readArray(caller, "x", x, { 1: "[features]", 2: "[examples, features]" });
  const weight = readArray(caller, "weights", weights, { 2: "[features, units]" });
  const features = input.shape[input.shape.length - 1];
  if (weight.shape[0] !== features) {
    throw new RangeError(
      `${caller}: x ${describeShape(input.shape)} has ${features} features, but weights ` +
        `${describeShape(weight.shape)} has a row for each of ${weight.shape[0]}: are x or weights ` +
        `transposed?`,
    );
  }
  return {
    shape: input.shape,
    examples: input.shape.length === 2 ? input.shape[0] : 1,
    features,
    units: weight.shape[1],
    values: input.values,
    weights: weight.values,
  };
}
