import { describeValue, requireInteger } from "../arrays/index.ts";
import type { ConvOptions, LayerDescription, PoolOptions } from "./layerDescription.ts";
import { readImageShape } from "./readShape.ts";
import { windowGrid } from "./windowGrid.ts";
import type { WindowGrid } from "./windowGrid.ts";

/** A convolutional layer after its checks. */
export interface ConvLayer {
  readonly filterHeight: number;
  readonly filterWidth: number;
  readonly inChannels: number;
  readonly outChannels: number;
  /** Pairs of an input channel and a map that are wired. */
  readonly connections: number;
  readonly grid: WindowGrid;
}

/** Reads and checks a convolutional layer on an input of `[height, width, channels]`. */
export function readConvLayer(
  caller: string,
  inputShape: readonly number[],
  options: ConvOptions,
): ConvLayer {
  const [height, width, inChannels] = readImageShape(caller, inputShape);
  const { outChannels, bias = true } = options;
  const [filterHeight, filterWidth] = readFilterSize(caller, options.filterSize);
  requireInteger(caller, "outChannels", outChannels, 1);
  const { connections = inChannels * outChannels } = options;
  requireInteger(caller, "connections", connections, 1);
  if (connections > inChannels * outChannels) {
    throw new RangeError(
      `${caller}: connections ${connections} should be at most ${inChannels} channels times ` +
        `${outChannels} maps, ${inChannels * outChannels}`,
    );
  }
  if (bias !== "perPosition" && typeof bias !== "boolean") {
    throw new TypeError(
      `${caller}: bias should be true, false or "perPosition", got ${describeValue(bias)}`,
    );
  }
  const size: [number, number] = [filterHeight, filterWidth];
  const grid = windowGrid(caller, "filter", [height, width], size, options);
  return { filterHeight, filterWidth, inChannels, outChannels, connections, grid };
}

/** A filter's height and width, of which a square gives one number. */
export function readFilterSize(
  caller: string,
  filterSize: ConvOptions["filterSize"],
): readonly [height: number, width: number] {
  const sides: readonly number[] = [filterSize].flat();
  if (sides.length > 2) {
    throw new RangeError(
      `${caller}: filterSize should be one number or [height, width], got ${sides.length} numbers`,
    );
  }
  const [height, width = height] = sides;
  requireInteger(caller, "filterSize", height, 1);
  requireInteger(caller, "filterSize", width, 1);
  return [height, width];
}

/** Where a pooling layer's window stands on an input of `[height, width, channels]`. */
export function readPoolLayer(
  caller: string,
  inputShape: readonly number[],
  options: PoolOptions,
): { channels: number; grid: WindowGrid } {
  const [height, width, channels] = readImageShape(caller, inputShape);
  const { poolSize = 2, stride = poolSize, padding = "valid", rounding = "floor" } = options;
  requireInteger(caller, "poolSize", poolSize, 1);
  const window: [number, number] = [poolSize, poolSize];
  const moves = { stride, padding, rounding };
  return { channels, grid: windowGrid(caller, "pool", [height, width], window, moves) };
}

const types: readonly string[] = [
  "conv",
  "pool",
  "globalPool",
  "flatten",
  "dense",
  "activation",
  "dropout",
] satisfies LayerDescription["type"][];

/** Checks that a description is of a known type. */
export function requireLayer(caller: string, layer: LayerDescription): LayerDescription {
  const type = (layer as LayerDescription | null | undefined)?.type;
  if (type === undefined || !types.includes(type)) {
    throw new TypeError(
      `${caller}: a layer's type should be ${types.join(", ")}, got ${describeValue(type ?? layer)}`,
    );
  }
  return layer;
}
