import { requireInteger } from "../arrays/index.ts";
import type { LayerDescription } from "./layerDescription.ts";
import { readConvLayer, readPoolLayer, requireLayer } from "./readLayer.ts";
import { readImageShape, readShape } from "./readShape.ts";

/**
 * The shape of what a layer gives, whatever its type.
 *
 * @param inputShape `[height, width, channels]`, or `[values]` after a flatten layer
 * @returns a shape without the batch's axis
 * @throws RangeError if layer and input do not fit; TypeError if the layer's type is unknown
 *
 * @example
 * ```ts
 * import { layerShape } from "two-kernels";
 * layerShape([4, 4, 16], { type: "flatten" }); // => [256]
 * layerShape([256], { type: "dense", units: 10 }); // => [10]
 * ```
 */
export function layerShape(inputShape: readonly number[], layer: LayerDescription): number[] {
  return shapeAfter("layerShape", inputShape, layer);
}

/** `layerShape` on behalf of another function, which its errors name. */
export function shapeAfter(
  caller: string,
  inputShape: readonly number[],
  layer: LayerDescription,
): number[] {
  requireLayer(caller, layer);
  switch (layer.type) {
    case "conv": {
      const { grid, outChannels } = readConvLayer(caller, inputShape, layer);
      return [grid.outHeight, grid.outWidth, outChannels];
    }
    case "pool": {
      const { grid, channels } = readPoolLayer(caller, inputShape, layer);
      return [grid.outHeight, grid.outWidth, channels];
    }
    case "globalPool":
      return [readImageShape(caller, inputShape)[2]];
    case "flatten":
      return [readShape(caller, inputShape).reduce((product, size) => product * size, 1)];
    case "dense":
      readRow(caller, inputShape);
      return [requireInteger(caller, "units", layer.units, 1)];
    case "activation":
    case "dropout":
      return [...readShape(caller, inputShape)];
  }
}

/** The number of values that a dense layer reads: its input must be one row. */
export function readRow(caller: string, inputShape: readonly number[]): number {
  readShape(caller, inputShape);
  if (inputShape.length !== 1) {
    throw new RangeError(
      `${caller}: a dense layer reads one row of values, got [${inputShape.join(", ")}]: ` +
        `put a flatten layer before it`,
    );
  }
  return inputShape[0];
}
