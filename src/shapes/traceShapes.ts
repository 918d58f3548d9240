import { axisWindow } from "./axisWindow.ts";
import type { LayerDescription } from "./layerDescription.ts";
import { layerMultiplyAdds } from "./multiplyAdds.ts";
import { networkTrace } from "./networkTrace.ts";
import type { NetworkTrace, TracedLayer } from "./networkTrace.ts";
import { layerParameters } from "./parameterCount.ts";
import { nextField, onePixel } from "./receptiveField.ts";
import type { ReceptiveField } from "./receptiveField.ts";
import { throughLayers } from "./throughLayers.ts";

/**
 * Works out a whole network: after each layer the shape, what the layer learns, what it costs, and
 * what one of its values sees of the input.
 *
 * @param inputShape `[height, width, channels]`, or `[values]` for a network without windows
 * @param layers in their order; a name that is not given is the layer's type and a number
 * @returns a value that a notebook shows as a table
 * @throws RangeError at the first layer that does not fit what reaches it; TypeError if its type is
 *   unknown
 *
 * @example
 * ```ts
 * import { traceShapes } from "two-kernels";
 * const network = traceShapes([28, 28, 1], [
 *   { type: "conv", filterSize: 3, outChannels: 8 },
 *   { type: "activation", activation: "relu" },
 *   { type: "pool" },
 *   { type: "flatten" },
 *   { type: "dense", units: 10 },
 * ]);
 * network.layers.map((layer) => layer.name); // => ["conv 1", "relu 1", "pool 1", "flatten 1", "dense 1"]
 * network.layers[2].outputShape; // => [13, 13, 8]
 * network.layers[2].receptiveField; // => [4, 4]
 * network.parameters; // => 13610
 * ```
 */
export function traceShapes(
  inputShape: readonly number[],
  layers: readonly LayerDescription[],
): NetworkTrace {
  let field: readonly [ReceptiveField, ReceptiveField] | "all" = [onePixel, onePixel];
  const nameOf = layerNames();
  const traced = throughLayers("traceShapes", inputShape, layers).map((placed): TracedLayer => {
    const { weights, biases } = layerParameters("traceShapes", placed);
    field = fieldAfter(field, placed.layer, placed.inputShape);
    return {
      name: nameOf(placed.layer),
      layer: placed.layer,
      outputShape: placed.outputShape,
      parameters: weights + biases,
      multiplyAdds: layerMultiplyAdds("traceShapes", placed),
      receptiveField: field === "all" ? field : [field[0].size, field[1].size],
    };
  });
  return networkTrace([...inputShape], traced);
}

type ImageField = readonly [rows: ReceptiveField, columns: ReceptiveField] | "all";

function fieldAfter(
  field: ImageField,
  layer: LayerDescription,
  inputShape: readonly number[],
): ImageField {
  if (field === "all" || layer.type === "dense" || layer.type === "globalPool") return "all";
  if (layer.type === "flatten") return field;
  const [rows, columns] = (["height", "width"] as const).map((axis, i) => {
    const window = axisWindow("traceShapes", layer, axis, inputShape[i]);
    return window === undefined ? field[i] : nextField(field[i], window);
  });
  return [rows, columns];
}

/** Names for layers in their order: `conv 1`, `relu 1`, `conv 2`. */
function layerNames(): (layer: LayerDescription) => string {
  const seen = new Map<string, number>();
  return (layer) => {
    if (layer.name !== undefined) return layer.name;
    const kind = layer.type === "activation" ? layer.activation : layer.type;
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    return `${kind} ${number}`;
  };
}
