import { describeValue } from "../arrays/index.ts";
import type { ConvDescription, LayerDescription, PoolDescription } from "../shapes/index.ts";

const activations: readonly unknown[] = [
  "relu",
  "relu6",
  "elu",
  "selu",
  "sigmoid",
  "tanh",
  "softplus",
  "softsign",
  "swish",
  "softmax",
  "linear",
];

/**
 * Why tfjs cannot build a layer whose shape and counts can be worked out all the same, as a sentence without its
 * end; undefined where it can.
 */
export function unbuildable(layer: LayerDescription): string | undefined {
  switch (layer.type) {
    case "conv":
      return lacking(convolution(layer));
    case "pool":
      return lacking(pooling(layer)) ?? paddingOfPooling(layer);
    case "activation":
      return activations.includes(layer.activation)
        ? undefined
        : `an activation should be ${activations.join(", ")}, got ${describeValue(layer.activation)}`;
    case "dropout":
      return layer.rate >= 0 && layer.rate < 1
        ? undefined
        : `the rate of a dropout should be from 0 to below 1, got ${describeValue(layer.rate)}`;
    default:
      return undefined;
  }
}

function convolution(layer: ConvDescription): string | undefined {
  const { stride = 1, dilation = 1 } = layer;
  if (layer.unshared === true) return "filters that share nothing (unshared)";
  if (layer.connections !== undefined) return "single pairs of maps that are wired (connections)";
  if (layer.bias === "perPosition") return "a bias for each position";
  if (layer.rounding === "ceil") return 'the rounding "ceil"';
  if (stride > 1 && dilation > 1) return "a stride and a dilation in the same layer";
  return undefined;
}

function pooling(layer: PoolDescription): string | undefined {
  if (layer.coefficients === true) return "a pooling with weights (coefficients)";
  if (layer.rounding === "ceil") return 'the rounding "ceil"';
  return undefined;
}

function paddingOfPooling({ padding = "valid" }: PoolDescription): string | undefined {
  return padding === "valid" || padding === "same"
    ? undefined
    : `the padding of a pooling should be "valid" or "same", got ${JSON.stringify(padding)}`;
}

function lacking(what: string | undefined): string | undefined {
  return what === undefined ? undefined : `tfjs has no layer with ${what}: leave it out`;
}
