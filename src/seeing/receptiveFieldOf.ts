import { receptiveRange } from "../shapes/index.ts";
import type { LayersModel } from "../training/index.ts";
import { findLayer } from "./findLayer.ts";
import type { LayerReference } from "./findLayer.ts";
import { layerGeometry } from "./layerGeometry.ts";
import type { Geometry } from "./layerGeometry.ts";
import type { Place } from "./findLayer.ts";
import { requireCell } from "./target.ts";

/** A box of pixels. */
export interface PixelBox {
  /** Its first and its last row. */
  readonly rows: readonly [first: number, last: number];
  /** Its first and its last column. */
  readonly columns: readonly [first: number, last: number];
}

/**
 * The part of the image that one cell of a layer's feature maps sees: no other pixel can change it.
 * `receptiveField`, applied to the layers of a network up to that one.
 *
 * @param model a network with one input for images
 * @param layer a layer's name, or its place in `model.layers` from 0
 * @param row the cell's row in the feature map, from 0
 * @param column the cell's column
 * @returns pixels of the image; what lies in the padding is left out. Where the window of a layer
 *   reaches into padding, a pixel at the edge of the box may count for nothing
 * @throws RangeError if there is no such layer or cell, or if the layer has no window on the image:
 *   after a dense layer, or where paths come together
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, receptiveFieldOf } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const model = buildDigitsCnn(tf, { seed: 1 });
 * receptiveFieldOf(model, "conv1", 0, 5); // => { rows: [0, 2], columns: [5, 7] }
 * receptiveFieldOf(model, "pool2", 4, 0); // => { rows: [16, 25], columns: [0, 9] }
 * ```
 */
export function receptiveFieldOf(
  model: LayersModel,
  layer: LayerReference,
  row: number,
  column: number,
): PixelBox {
  const { output } = findLayer("receptiveFieldOf", model, layer);
  requireCell("receptiveFieldOf", output, [row, column]);
  const field = requireGeometry("receptiveFieldOf", model, output);
  const [, height, width] = model.inputs[0].shape;
  const down = receptiveRange(field.rows, row, height ?? undefined);
  const along = receptiveRange(field.columns, column, width ?? undefined);
  return { rows: [down.first, down.last], columns: [along.first, along.last] };
}

/** The geometry of the cells at a place, or an error that names the layer in the way. */
export function requireGeometry(caller: string, model: LayersModel, output: Place): Geometry {
  const geometry = layerGeometry(model, output);
  if (typeof geometry !== "string") return geometry;
  const between = model.getLayer(geometry);
  throw new RangeError(
    `${caller}: a cell of layer "${output.sourceLayer.name}" has no window of its own on the image: ` +
      `layer "${geometry}", a ${between.getClassName()}, is on the way`,
  );
}
