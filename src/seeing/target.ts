import { describeValue } from "../arrays/index.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { describePlace, findLayer } from "./findLayer.ts";
import type { LayerReference, Place } from "./findLayer.ts";
import { requireClass } from "./readClass.ts";
import { preActivationAt } from "./valueAt.ts";
import type { Tensor } from "./valueAt.ts";

/**
 * A part of a network that can be excited: the score of a class, or a channel of a layer (a unit,
 * for a dense layer), at one place of its feature map or in the mean over all places.
 */
export type Target =
  | { readonly label: number }
  | {
      readonly layer: LayerReference;
      readonly channel: number;
      /** The place in the feature map, `[row, column]`; the mean over all places if left out. */
      readonly at?: readonly [row: number, column: number];
    };

/** How much a batch of images excites the target, before its layer's activation, summed up. */
export type Excitation = (images: Tensor) => Tensor;

/**
 * Looks a target up in a network. It is taken before the activation, where its slope is not 0 for
 * an image that does not excite it yet.
 *
 * @param caller the public function to name in an error
 */
export function readTarget(
  caller: string,
  tf: Tfjs,
  model: LayersModel,
  target: Target,
): Excitation {
  const { place, channel, at } = locate(caller, model, target);
  const rank = place.shape.length;
  return (images) => {
    const known = new Map([[model.inputs[0].id, images]]);
    const channels = preActivationAt(tf, place, known).gather([channel], rank - 1);
    if (rank === 2) return channels.sum();
    if (at === undefined) return channels.mean([1, 2, 3]).sum();
    return channels.slice([0, at[0], at[1], 0], [-1, 1, 1, 1]).sum();
  };
}

function locate(caller: string, model: LayersModel, target: Target) {
  if ("label" in target) {
    requireClass(caller, model, target.label);
    return { place: model.outputs[0], channel: target.label, at: undefined };
  }
  const { layer, channel, at } = target;
  const { output } = findLayer(caller, model, layer);
  const channels = output.shape[output.shape.length - 1] ?? Infinity;
  if (!Number.isInteger(channel) || channel < 0 || channel >= channels) {
    throw new RangeError(
      `${caller}: layer "${output.sourceLayer.name}" (${describePlace(output)}) has no channel ` +
        `${describeValue(channel)}: they are 0 to ${channels - 1}`,
    );
  }
  if (at !== undefined) requireCell(caller, output, at);
  return { place: output, channel, at };
}

/** Refuses a row and a column that are not on a layer's feature map. */
export function requireCell(
  caller: string,
  output: Place,
  [row, column]: readonly [number, number],
): void {
  const [height, width] = output.shape.slice(1).map((n) => n ?? Infinity);
  const within = (i: number, n: number) => Number.isInteger(i) && i >= 0 && i < n;
  if (output.shape.length === 4 && within(row, height) && within(column, width)) return;
  throw new RangeError(
    `${caller}: layer "${output.sourceLayer.name}" gives ${describePlace(output)}, in which there is ` +
      `no row ${describeValue(row)}, column ${describeValue(column)}`,
  );
}
