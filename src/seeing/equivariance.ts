import type { ArrayLike } from "../arrays/index.ts";
import { shift } from "../images/index.ts";
import type { Shift } from "../images/index.ts";
import { readImage } from "../ops/readImage.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { compareMaps } from "./compareMaps.ts";
import type { AxisMove } from "./compareMaps.ts";
import { foundLayer } from "./findLayer.ts";
import type { Place } from "./findLayer.ts";
import { layerGeometry } from "./layerGeometry.ts";
import { readInput } from "./readInput.ts";
import { runPlace } from "./runPlace.ts";

/** What a shift of the image does to the output of a layer. */
export interface LayerEquivariance {
  /** The layer's name. */
  readonly layer: string;
  /** What it is, as tfjs names it, such as `"Conv2D"`. */
  readonly kind: string;
  /**
   * Cells by which the output should move along, `[down, right]`: the shift over the stride of the
   * layers so far, which need not be whole. Nothing for a layer whose output has no places.
   */
  readonly moves?: readonly [down: number, right: number];
  /**
   * How far the output is from having moved along, relative to its size: 0 if it has. It is compared
   * with the output moved by the nearest whole number of cells. Nothing if the layer's output has no
   * places, or if no cell is far enough from the border.
   */
  readonly equivarianceError?: number;
  /** How far the output is from not having changed at all, relative to its size: 0 if it has not. */
  readonly invarianceError: number;
}

/**
 * Measures, for each layer, whether its output moves along with the image (equivariance) or stays as
 * it is (invariance):
 *
 *     equivarianceError = |layer(shift(x)) - shift(layer(x))| / |layer(x)|
 *     invarianceError   = |layer(shift(x)) - layer(x)| / |layer(x)|
 *
 * over all images, by the Euclidean length. Cells near the border are left out: those that see the
 * padding, or pixels that the shift brought in or took away. Definition: Goodfellow, Bengio and
 * Courville, "Deep Learning", 2016, section 9.2.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network with one input for images
 * @param images `[n, height, width, channels]`, or one image
 * @param by the shift, in pixels
 * @returns a row for each layer, in the order of the network
 * @throws RangeError if the network does not read such images, or if a distance is not a whole number
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, equivariance } from "two-kernels";
 * import { loadDigits } from "two-kernels/data";
 * import { tf } from "two-kernels/node";
 * const { test } = await loadDigits();
 * const rows = equivariance(tf, buildDigitsCnn(tf, { seed: 1 }), test.images.hi(8), { right: 2 });
 * rows.map(({ layer }) => layer); // => ["conv1", "pool1", "conv2", "pool2", "flatten", "dense"]
 * rows[1].moves; // => [0, 1]
 * rows[1].equivarianceError! < 1e-6; // => true
 * rows[3].moves; // => [0, 0.5]
 * ```
 */
export function equivariance(
  tf: Tfjs,
  model: LayersModel,
  images: ArrayLike,
  by: Shift,
): LayerEquivariance[] {
  const { down = 0, right = 0 } = by;
  const still = readInput("equivariance", model, images);
  const moved = readImage("equivariance", shift(images, { down, right }));
  return model.layers
    .filter((layer) => layer.getClassName() !== "InputLayer")
    .map((layer) => {
      const { output } = foundLayer(model, layer);
      const before = runPlace(tf, model, still, output);
      const after = runPlace(tf, model, moved, output);
      const moves = axisMoves(
        model,
        output,
        before.shape,
        [still.height, still.width],
        [down, right],
      );
      return {
        layer: layer.name,
        kind: layer.getClassName(),
        ...compareMaps(before, after, moves),
      };
    });
}

/** How the feature maps at a place should move on each axis; nothing if it has none. */
function axisMoves(
  model: LayersModel,
  place: Place,
  shape: readonly number[],
  image: readonly [number, number],
  by: readonly [number, number],
): [AxisMove, AxisMove] | undefined {
  if (shape.length !== 4) return undefined;
  const geometry = layerGeometry(model, place);
  const fields = typeof geometry === "string" ? [] : [geometry.rows, geometry.columns];
  const move = (axis: 0 | 1): AxisMove => ({
    cells: shape[axis + 1],
    pixels: image[axis],
    by: by[axis],
    field: fields[axis],
  });
  return [move(0), move(1)];
}
