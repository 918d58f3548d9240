import { receptiveField } from "../shapes/index.ts";
import type { LayerDescription, ReceptiveField } from "../shapes/index.ts";
import type { LayersModel } from "../training/index.ts";
import type { Layer, Place } from "./findLayer.ts";

/** What the cells of a feature map see of the image, on both axes. */
export interface Geometry {
  readonly rows: ReceptiveField;
  readonly columns: ReceptiveField;
}

/** Layers that treat each place for itself. */
const placewise = new Set([
  "Activation",
  "AlphaDropout",
  "BatchNormalization",
  "Dense",
  "Dropout",
  "ELU",
  "GaussianDropout",
  "GaussianNoise",
  "InputLayer",
  "LayerNormalization",
  "LeakyReLU",
  "PReLU",
  "ReLU",
  "Softmax",
  "ThresholdedReLU",
]);

/**
 * What the cells at a place see of the image, by `receptiveField` for the layers in between; or the
 * name of a layer in between that has no such geometry.
 */
export function layerGeometry(model: LayersModel, place: Place): Geometry | string {
  const layers: LayerDescription[] = [];
  for (let at = place; ; [at] = at.inputs) {
    const layer = describeLayer(at.sourceLayer);
    if (layer === undefined || at.inputs.length > 1 || at.shape.length !== 4) {
      return at.sourceLayer.name;
    }
    layers.unshift(...layer);
    if (at.inputs.length === 0) break;
  }
  const [, height, width] = model.inputs[0].shape;
  const of = (axis: "height" | "width", inputSize: number | null) =>
    receptiveField(layers, { axis, ...(inputSize !== null && { inputSize }) });
  return { rows: of("height", height), columns: of("width", width) };
}

/** The parts of a layer's configuration that say how its window moves. */
interface WindowConfig {
  readonly kernelSize: [number, number];
  readonly poolSize: [number, number];
  readonly strides: [number, number];
  readonly padding: "same" | "valid" | [[number, number], [number, number]];
  readonly dilationRate: [number, number];
  readonly filters: number;
}

/** A layer of tfjs as `receptiveField` reads it; nothing if it has no window that slides. */
function describeLayer(layer: Layer): LayerDescription[] | undefined {
  const kind = layer.getClassName();
  if (placewise.has(kind)) return [];
  const config = layer.getConfig() as unknown as WindowConfig;
  const { kernelSize, poolSize, strides, padding, dilationRate } = config;
  if (kind === "Conv2D" || kind === "DepthwiseConv2D" || kind === "SeparableConv2D") {
    if (strides[0] !== strides[1] || dilationRate[0] !== dilationRate[1]) return undefined;
    const window = { filterSize: kernelSize, stride: strides[0], dilation: dilationRate[0] };
    return [{ type: "conv", ...window, padding: padding as "same" | "valid", outChannels: 1 }];
  }
  if (kind === "MaxPooling2D" || kind === "AveragePooling2D") {
    if (strides[0] !== strides[1] || poolSize[0] !== poolSize[1]) return undefined;
    const window = { poolSize: poolSize[0], stride: strides[0] };
    return [{ type: "pool", ...window, padding: padding as "same" | "valid" }];
  }
  if (kind !== "ZeroPadding2D") return undefined;
  const [[top, bottom], [left, right]] = padding as [[number, number], [number, number]];
  return [{ type: "conv", filterSize: 1, padding: { top, bottom, left, right }, outChannels: 1 }];
}
