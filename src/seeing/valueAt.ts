import type { Tfjs } from "../training/index.ts";
import type { Layer, Place } from "./findLayer.ts";

/** A tensor of tfjs. */
export type Tensor = ReturnType<Tfjs["tensor"]>;

/** Tensors at some places of a network, by the id of the place. */
export type Known = ReadonlyMap<number, Tensor>;

/**
 * Runs the part of a network that lies between known values and a place, layer by layer. Starting
 * half way is what the derivative with respect to a feature map needs, which tfjs itself does not
 * offer. Call it inside `tf.tidy`.
 */
export function valueAt(place: Place, known: Known): Tensor {
  const values = new Map(known);
  const visit = (at: Place): Tensor => {
    const ready = values.get(at.id);
    if (ready !== undefined) return ready;
    const inputs = at.inputs.map(visit);
    const output = at.sourceLayer.apply(inputs.length === 1 ? inputs[0] : inputs);
    const value = Array.isArray(output) ? output[at.outputTensorIndex ?? 0] : output;
    values.set(at.id, value as Tensor);
    return value as Tensor;
  };
  return visit(place);
}

/**
 * The value at a place before its layer's activation, and so before softmax squeezes a class score
 * or ReLU cuts a gradient off. Layers whose activation is not apart give their output.
 */
export function preActivationAt(tf: Tfjs, place: Place, known: Known): Tensor {
  const layer = place.sourceLayer;
  if (known.has(place.id)) return valueAt(place, known);
  const [input] = place.inputs;
  const kind = layer.getClassName();
  if (kind === "Activation" || kind === "Softmax" || kind === "ReLU") {
    return preActivationAt(tf, input, known);
  }
  if (kind !== "Dense" && kind !== "Conv2D") return valueAt(place, known);
  return weightedSum(tf, layer, valueAt(input, known));
}

/** What a dense or a convolutional layer computes before its activation: W x + b. */
function weightedSum(tf: Tfjs, layer: Layer, input: Tensor): Tensor {
  const [weights, bias] = layer.getWeights() as [Tensor, Tensor | undefined];
  if (layer.getClassName() === "Dense") {
    const rows = input.reshape([-1, input.shape[input.shape.length - 1]]);
    const sums = tf.matMul(rows, weights).reshape([...input.shape.slice(0, -1), weights.shape[1]!]);
    return bias === undefined ? sums : sums.add(bias);
  }
  const { strides, padding, dilationRate } = layer.getConfig() as {
    strides: [number, number];
    padding: "same" | "valid";
    dilationRate: [number, number];
  };
  const product = tf.conv2d(
    input as Tensor4D,
    weights as Tensor4D,
    strides,
    padding,
    "NHWC",
    dilationRate,
  );
  return bias === undefined ? product : product.add(bias);
}

type Tensor4D = ReturnType<Tfjs["tensor4d"]>;
