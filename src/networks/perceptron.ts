import { fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { stepAt } from "../ops/activations/step.ts";
import { requireFiniteNumber } from "../ops/requireFiniteNumber.ts";
import { requireShape } from "../ops/requireShape.ts";
import { activationFunctions } from "./activationFunctions.ts";
import type { ActivationName } from "./mlp.ts";
import { requireActivation } from "./readMlp.ts";

/**
 * One artificial neuron: it weighs its inputs, adds its bias, and makes something of the sum.
 *
 *     a = f(w · x + b),   f = step unless named
 *
 * Source: Rosenblatt, "The perceptron: a probabilistic model for information storage and organization in
 * the brain", 1958.
 *
 * @param x `[features]` of one example, or `[examples, features]`
 * @param weights `[features]`
 * @param bias how easily the unit fires; -bias is its threshold
 * @param activation `"step"` if left out
 * @returns `[1]` of one example, else `[examples]`; float64
 * @throws RangeError if weights and features are not equally many, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { perceptron, toNested } from "two-kernels";
 * const corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
 * toNested(perceptron(corners, [1, 1], -1.5)); // => [0, 0, 0, 1]
 * toNested(perceptron(corners, [1, 1], -0.5)); // => [0, 1, 1, 1]
 * perceptron([2], [1], 0, "sigmoid").get(0).toFixed(4); // => "0.8808"
 * ```
 */
export function perceptron(
  x: ArrayLike,
  weights: ArrayLike,
  bias: number,
  activation: Exclude<ActivationName, "softmax"> | "step" = "step",
): FloatArray {
  const accepted = { 1: "[features]", 2: "[examples, features]" };
  const { shape, values } = readArray("perceptron", "x", x, accepted);
  const w = readArray("perceptron", "weights", weights, { 1: "[features]" });
  const features = shape[shape.length - 1];
  requireShape("perceptron", "weights", w.shape, [features], "one for each feature of x");
  requireFiniteNumber("perceptron", "bias", bias);
  const f = functionOf(activation);
  const result = new Float64Array(values.length / features);
  for (let i = 0; i < result.length; i++) {
    let z = bias;
    for (let j = 0; j < features; j++) z += w.values[j] * values[i * features + j];
    result[i] = f(z);
  }
  return fromData(result, [result.length]);
}

function functionOf(activation: ActivationName | "step"): (z: number) => number {
  if (activation === "step") return stepAt;
  requireActivation("perceptron", "activation", activation);
  if (activation === "softmax") {
    throw new RangeError(
      "perceptron: activation should not be softmax, which needs several units: take sigmoid",
    );
  }
  return activationFunctions[activation].value;
}
