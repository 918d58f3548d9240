import type { LayersModel } from "../tfjs.ts";
import { readLayer } from "./readLayer.ts";
import type { PlannedLayer } from "./readLayer.ts";

/** A network as the ops for whole steps read it. */
export interface NetworkPlan {
  /** Height, width and channels of an image. */
  readonly input: readonly [number, number, number];
  /** Twelve numbers a layer, as `plan.h` reads them. */
  readonly layers: readonly number[];
}

const kinds = { convolution: 0, maxPool: 1, dense: 2 } as const;
const activations = ["linear", "relu", "sigmoid", "tanh"];

/**
 * The plan of a network, or undefined for one that holds anything the ops do not know: such a
 * network is trained by tfjs alone. Known are chains of convolutions, max-pooling, flatten and
 * dense layers, all of them free to learn, that end in softmax.
 */
export function networkPlan(model: LayersModel): NetworkPlan | undefined {
  const input = model.inputs.length === 1 ? model.inputs[0].shape.slice(1) : [];
  if (input.length !== 3 || input.some((size) => size === null)) return undefined;
  const layers = readChain(model);
  const last = layers?.at(-1);
  if (layers === undefined || last?.kind !== "dense" || last.activation !== "softmax") {
    return undefined;
  }
  const inner = layers.slice(0, -1);
  const known = inner.every((layer) => activations.includes(layer.activation));
  if (!known || layers[0].kind === "maxPool" || convolvesAfterDense(inner)) return undefined;
  return { input: input as [number, number, number], layers: layers.flatMap(numbersOf) };
}

/** The layers in order, an activation on its own joined to the layer before it. */
function readChain(model: LayersModel): PlannedLayer[] | undefined {
  const chain: PlannedLayer[] = [];
  let handedOn: unknown = model.inputs[0];
  for (const layer of model.layers) {
    if (layer.getClassName() === "InputLayer") continue;
    if (layer.inboundNodes.length !== 1 || layer.input !== handedOn || !layer.trainable) {
      return undefined;
    }
    handedOn = layer.output;
    const read = readLayer(layer);
    if (read === undefined) return undefined;
    if (read === "flatten") continue;
    if (!("joins" in read)) chain.push(read);
    else {
      const before = chain.pop();
      if (before === undefined || before.kind === "maxPool" || before.activation !== "linear") {
        return undefined;
      }
      chain.push({ ...before, activation: read.joins });
    }
  }
  return handedOn === model.outputs[0] ? chain : undefined;
}

function convolvesAfterDense(layers: readonly PlannedLayer[]): boolean {
  const dense = layers.findIndex((layer) => layer.kind === "dense");
  return dense >= 0 && layers.slice(dense).some((layer) => layer.kind !== "dense");
}

function numbersOf(layer: PlannedLayer): number[] {
  return [
    kinds[layer.kind],
    Math.max(0, activations.indexOf(layer.activation)),
    ...layer.window,
    ...layer.strides,
    ...layer.padding,
    ...layer.output,
    layer.useBias ? 1 : 0,
  ];
}
