import type { layers } from "@tensorflow/tfjs";
import { padInfo } from "../../shapes/index.ts";

type Layer = layers.Layer;
type Pair = readonly [number, number];

/** A layer with what its op has to know. */
export interface PlannedLayer {
  readonly kind: "convolution" | "maxPool" | "dense";
  readonly activation: string;
  readonly window: Pair;
  readonly strides: Pair;
  /** Rows above and columns to the left. */
  readonly padding: Pair;
  /** Height, width and channels of what it hands on. */
  readonly output: readonly [number, number, number];
  readonly useBias: boolean;
}

/** What tfjs tells of a layer of any of the kinds read here. */
interface Config {
  readonly activation?: unknown;
  readonly kernelSize?: Pair;
  readonly poolSize?: Pair;
  readonly strides?: Pair;
  readonly padding?: string;
  readonly dataFormat?: string;
  readonly dilationRate?: Pair | number;
  readonly useBias?: boolean;
}

/** Settings that change a gradient or a weight in ways of their own. */
const strangers = [
  "kernelRegularizer",
  "biasRegularizer",
  "activityRegularizer",
  "kernelConstraint",
  "biasConstraint",
];

/** A layer, "flatten", an activation that joins the layer before it, or undefined if it is none of these. */
export function readLayer(layer: Layer): PlannedLayer | "flatten" | { joins: string } | undefined {
  const config = layer.getConfig() as Config & Record<string, unknown>;
  if (strangers.some((name) => config[name] !== undefined && config[name] !== null)) {
    return undefined;
  }
  if (config.dataFormat !== undefined && config.dataFormat !== "channelsLast") return undefined;
  switch (layer.getClassName()) {
    case "Flatten":
      return "flatten";
    case "Activation":
      return { joins: String(config.activation) };
    case "Dense":
      return (layer.input as { shape: unknown[] }).shape.length === 2
        ? readDense(layer, config)
        : undefined;
    case "Conv2D":
      return [config.dilationRate].flat().every((rate) => rate === 1)
        ? readWindows("convolution", layer, config, config.kernelSize!)
        : undefined;
    case "MaxPooling2D":
      return readWindows("maxPool", layer, config, config.poolSize!);
    default:
      return undefined;
  }
}

function readDense(layer: Layer, config: Config): PlannedLayer {
  const [, units] = layer.outputShape as number[];
  return {
    kind: "dense",
    activation: String(config.activation),
    window: [0, 0],
    strides: [1, 1],
    padding: [0, 0],
    output: [1, 1, units],
    useBias: config.useBias !== false,
  };
}

function readWindows(
  kind: "convolution" | "maxPool",
  layer: Layer,
  config: Config,
  window: Pair,
): PlannedLayer | undefined {
  const { strides = window, padding } = config;
  const [, ...size] = (layer.input as { shape: number[] }).shape;
  const [, height, width, channels] = layer.outputShape as number[];
  // tfjs answers a window that does not fit with an empty map, and pads by numbers as it pleases.
  if (!(height > 0 && width > 0) || (padding !== "valid" && padding !== "same")) return undefined;
  const before = (axis: 0 | 1) =>
    padInfo(size[axis], window[axis], { stride: strides[axis], padding }).before;
  return {
    kind,
    activation: kind === "maxPool" ? "linear" : String(config.activation),
    window,
    strides,
    padding: [before(0), before(1)],
    output: [height, width, channels],
    useBias: config.useBias !== false,
  };
}
