import type { NumericData } from "../arrays/index.ts";
import { floatLike } from "../ops/floatLike.ts";
import { multiplyInto } from "../ops/multiplyInto.ts";
import { transpose } from "../ops/transpose.ts";
import { activationFunctions } from "./activationFunctions.ts";
import type { RawActivity } from "./passForward.ts";
import type { RawLayer } from "./readMlp.ts";

/** How the loss changes with the numbers of a layer. */
export interface RawGradient {
  /** ∂L/∂W, `[fanIn, units]`. */
  readonly weights: Float32Array | Float64Array;
  /** ∂L/∂b, `[units]`. */
  readonly biases: Float32Array | Float64Array;
  /** ∂L/∂z, `[examples, units]`: how the loss changes with each preActivation. */
  readonly delta: Float32Array | Float64Array;
}

/**
 * Backpropagation: from the last layer to the first, the chain rule one step at a time.
 *
 * @param delta ∂L/∂z of the last layer
 * @returns the gradients of each layer, first layer first
 */
export function passBackward(
  layers: readonly RawLayer[],
  inputs: NumericData,
  activity: readonly RawActivity[],
  delta: Float32Array | Float64Array,
): RawGradient[] {
  const gradients: RawGradient[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const x = l === 0 ? inputs : activity[l - 1].activations;
    // z = x W + b, so that ∂z/∂W is x and ∂z/∂b is 1.
    const weights = weightGradient(layers[l], x, delta);
    gradients.unshift({ weights, biases: sumRows(delta, layers[l].units), delta });
    // x = f(z) of the layer before, and ∂z/∂x is W.
    if (l > 0) delta = deltaBefore(layers[l], layers[l - 1], activity[l - 1], delta);
  }
  return gradients;
}

/** ∂L/∂W = xᵀ · ∂L/∂z, summed over the examples. */
function weightGradient(
  { fanIn, units }: RawLayer,
  x: NumericData,
  delta: Float32Array | Float64Array,
): Float32Array | Float64Array {
  const gradient = floatLike(delta, fanIn * units);
  const xTransposed = { values: x, rowStride: 1, columnStride: fanIn };
  multiplyInto(gradient, xTransposed, delta, {
    rows: fanIn,
    inner: delta.length / units,
    columns: units,
  });
  return gradient;
}

/** ∂L/∂b = ∂L/∂z, summed over the examples. */
function sumRows(delta: Float32Array | Float64Array, units: number): Float32Array | Float64Array {
  const sums = floatLike(delta, units);
  for (let start = 0; start < delta.length; start += units) {
    for (let u = 0; u < units; u++) sums[u] += delta[start + u];
  }
  return sums;
}

/** ∂L/∂z of the layer before: (∂L/∂z · Wᵀ) f'(z before). */
function deltaBefore(
  layer: RawLayer,
  before: RawLayer,
  { preActivations: z }: RawActivity,
  delta: Float32Array | Float64Array,
): Float32Array | Float64Array {
  const { weights, fanIn, units } = layer;
  const result = floatLike(delta, z.length);
  const left = { values: delta, rowStride: units, columnStride: 1 };
  const size = { rows: delta.length / units, inner: units, columns: fanIn };
  multiplyInto(result, left, transpose(weights, fanIn, units), size);
  // readMlp lets no softmax into a hidden layer.
  const { derivative } = activationFunctions[before.activation as "identity"];
  for (let i = 0; i < result.length; i++) result[i] *= derivative(z[i]);
  return result;
}
