import { fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray, NumericData } from "../arrays/index.ts";
import { floatLike } from "./floatLike.ts";
import { multiplyInto } from "./multiplyInto.ts";
import { readDense } from "./readDense.ts";
import type { DenseInput } from "./readDense.ts";
import { requireShape } from "./requireShape.ts";
import { transpose } from "./transpose.ts";

/** What `denseGradient` gives: how the loss changes with each number that went into the layer. */
export interface DenseGradient {
  /** In the shape of the input. */
  readonly inputGradient: FloatArray;
  /** `[features, units]`, summed over the examples. */
  readonly weightGradient: FloatArray;
  /** `[units]`, summed over the examples. */
  readonly biasGradient: FloatArray;
}

/**
 * The gradients of a dense layer, by the chain rule on z = x W + b:
 *
 *     ∂L/∂W = xᵀ · ∂L/∂z,   ∂L/∂b = Σ over examples of ∂L/∂z,   ∂L/∂x = ∂L/∂z · Wᵀ
 *
 * Source: Goodfellow, Bengio and Courville, "Deep Learning", algorithm 6.4.
 *
 * @param x what `dense` was given, `[features]` or `[examples, features]`
 * @param weights what it was given, `[features, units]`
 * @param outGradient how the loss changes with each preActivation, `[units]` or `[examples, units]`
 * @throws RangeError if shapes do not match, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { denseGradient, toNested } from "two-kernels";
 * const gradient = denseGradient([2, 3], [[5], [7]], [10]);
 * toNested(gradient.weightGradient); // => [[20], [30]]
 * toNested(gradient.biasGradient); // => [10]
 * toNested(gradient.inputGradient); // => [50, 70]
 * ```
 */
export function denseGradient(
  x: ArrayLike,
  weights: ArrayLike,
  outGradient: ArrayLike,
): DenseGradient {
  const input = readDense("denseGradient", x, weights);
  const { shape, examples, features, units } = input;
  const out = readArray("denseGradient", "outGradient", outGradient);
  const outShape = [...shape.slice(0, -1), units];
  requireShape("denseGradient", "outGradient", out.shape, outShape, "as the output of dense has");
  const outRows = { values: out.values, rowStride: units, columnStride: 1 };

  const weightGradient = floatLike(input.values, features * units);
  const xTransposed = { values: input.values, rowStride: 1, columnStride: features };
  const weightSize = { rows: features, inner: examples, columns: units };
  multiplyInto(weightGradient, xTransposed, out.values, weightSize);

  const inputGradient = floatLike(input.values, examples * features);
  const weightsTransposed = transpose(input.weights, features, units);
  const inputSize = { rows: examples, inner: units, columns: features };
  multiplyInto(inputGradient, outRows, weightsTransposed, inputSize);

  return {
    inputGradient: fromData(inputGradient, shape),
    weightGradient: fromData(weightGradient, [features, units]),
    biasGradient: fromData(sumOverExamples(input, out.values), [units]),
  };
}

function sumOverExamples(
  { values, examples, units }: DenseInput,
  outGradient: NumericData,
): Float32Array | Float64Array {
  const sums = floatLike(values, units);
  for (let i = 0; i < examples * units; i++) sums[i % units] += outGradient[i];
  return sums;
}
