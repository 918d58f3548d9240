import type { NumericData } from "../arrays/index.ts";
import { softmaxRow } from "../ops/activations/softmax.ts";
import { floatLike } from "../ops/floatLike.ts";
import { multiplyInto } from "../ops/multiplyInto.ts";
import { activationFunctions } from "./activationFunctions.ts";
import type { RawLayer } from "./readMlp.ts";

/** What a layer made of some examples, each `[examples, units]`. */
export interface RawActivity {
  /** Weighted inputs plus bias, z = x W + b. */
  readonly preActivations: Float32Array | Float64Array;
  /** What the activation made of them, a = f(z). */
  readonly activations: Float32Array | Float64Array;
}

/** Sends examples through all layers, and keeps what each made of them. */
export function passForward(
  layers: readonly RawLayer[],
  inputs: NumericData,
  examples: number,
): RawActivity[] {
  const activity: RawActivity[] = [];
  let x = inputs;
  for (const layer of layers) {
    const preActivations = weigh(layer, x, examples);
    const activations = activate(layer, preActivations);
    activity.push({ preActivations, activations });
    x = activations;
  }
  return activity;
}

function weigh(layer: RawLayer, x: NumericData, examples: number): Float32Array | Float64Array {
  const { weights, biases, fanIn, units } = layer;
  const z = floatLike(weights, examples * units);
  for (let start = 0; start < z.length; start += units) z.set(biases, start);
  const left = { values: x, rowStride: fanIn, columnStride: 1 };
  multiplyInto(z, left, weights, { rows: examples, inner: fanIn, columns: units });
  return z;
}

function activate(
  { activation, units }: RawLayer,
  z: Float32Array | Float64Array,
): Float32Array | Float64Array {
  const a = floatLike(z, z.length);
  if (activation === "softmax") {
    for (let start = 0; start < z.length; start += units) softmaxRow(z, start, start + units, a);
    return a;
  }
  const { value } = activationFunctions[activation];
  for (let i = 0; i < z.length; i++) a[i] = value(z[i]);
  return a;
}
