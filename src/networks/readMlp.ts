import { describeValue, readArray } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";
import { requireShape } from "../ops/requireShape.ts";
import { activationNames } from "./activationFunctions.ts";
import type { ActivationName, Mlp } from "./mlp.ts";

/** The numbers of a layer in row-major order. */
export interface RawLayer {
  readonly weights: Float32Array | Float64Array;
  readonly biases: Float32Array | Float64Array;
  readonly fanIn: number;
  readonly units: number;
  readonly activation: ActivationName;
}

/**
 * Reads and checks a network: layers that fit each other, known activations, finite numbers.
 *
 * @param caller the public function to name in an error
 */
export function readMlp(caller: string, mlp: Mlp): RawLayer[] {
  const layers = (mlp as Partial<Mlp> | undefined)?.layers;
  if (!Array.isArray(layers) || layers.length === 0) {
    throw new TypeError(
      `${caller}: mlp should be a network of at least one layer, such as buildMlp([2, 2, 1], { seed: 1 }) ` +
        `gives, got ${describeValue(mlp)}`,
    );
  }
  const raw = (layers as Mlp["layers"]).map((_, i) => readLayer(caller, mlp, i));
  raw.slice(1).forEach((layer, i) => {
    if (layer.fanIn !== raw[i].units) {
      throw new RangeError(
        `${caller}: layers[${i + 1}].weights should have a row for each of the ${raw[i].units} units of ` +
          `the layer before it, got ${layer.fanIn}`,
      );
    }
  });
  return raw;
}

function readLayer(caller: string, mlp: Mlp, i: number): RawLayer {
  const { activation, ...layer } = mlp.layers[i];
  const name = `layers[${i}]`;
  const weights = readArray(caller, `${name}.weights`, layer.weights, { 2: "[fanIn, units]" });
  const biases = readArray(caller, `${name}.biases`, layer.biases, { 1: "[units]" });
  const [fanIn, units] = weights.shape;
  requireShape(caller, `${name}.biases`, biases.shape, [units], "one for each unit");
  requireActivation(caller, `${name}.activation`, activation);
  if (activation === "softmax" && i < mlp.layers.length - 1) {
    throw new RangeError(
      `${caller}: ${name}.activation is softmax, which belongs to the last layer: it makes probabilities`,
    );
  }
  const single = layer.weights.data instanceof Float32Array;
  const read = (values: NumericArray["data"]) => asFloats(values, single);
  return { weights: read(weights.values), biases: read(biases.values), fanIn, units, activation };
}

/** Numbers as float32 or float64; those that are so already, as they are. */
function asFloats(values: NumericArray["data"], single: boolean): Float32Array | Float64Array {
  if (single) return values instanceof Float32Array ? values : Float32Array.from(values);
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

/** Refuses what is not the name of an activation. */
export function requireActivation(caller: string, name: string, activation: ActivationName): void {
  if (activationNames.includes(activation)) return;
  throw new RangeError(
    `${caller}: ${name} should be one of ${activationNames.join(", ")}, got ${describeValue(activation)}`,
  );
}
