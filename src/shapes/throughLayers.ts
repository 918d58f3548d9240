import type { LayerDescription } from "./layerDescription.ts";
import { shapeAfter } from "./layerShape.ts";
import { readShape } from "./readShape.ts";

/** A layer at its place in a network. */
export interface PlacedLayer {
  readonly layer: LayerDescription;
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
}

/** The layers of a network, each with the shape that reaches it and the shape that leaves it. */
export function throughLayers(
  caller: string,
  inputShape: readonly number[],
  layers: LayerDescription | readonly LayerDescription[],
): PlacedLayer[] {
  let shape = readShape(caller, inputShape);
  return [layers].flat().map((layer) => {
    const placed = { layer, inputShape: shape, outputShape: shapeAfter(caller, shape, layer) };
    shape = placed.outputShape;
    return placed;
  });
}
