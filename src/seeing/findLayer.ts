import type { LayersModel } from "../training/index.ts";

/** A layer of a network by its name, such as `"conv1"`, or by its place in `model.layers`, from 0. */
export type LayerReference = string | number;

/** A layer of a network. */
export type Layer = LayersModel["layers"][number];

/** A place in a network where a tensor will be: what comes out of a layer. */
export type Place = LayersModel["outputs"][number];

/** A layer, and where its output is in the network it was looked up in. */
export interface FoundLayer {
  readonly layer: Layer;
  readonly output: Place;
}

/**
 * Looks a layer up.
 *
 * @param caller the public function to name in an error
 * @throws RangeError that lists the layers there are, if it is none of them
 */
export function findLayer(
  caller: string,
  model: LayersModel,
  reference: LayerReference,
): FoundLayer {
  const layer = model.layers.find((one, i) => one.name === reference || i === reference);
  if (layer === undefined) {
    throw new RangeError(
      `${caller}: there is no layer ${JSON.stringify(reference)}: ` +
        `the layers are, from 0, ${describeLayers(model)}`,
    );
  }
  return foundLayer(model, layer);
}

/** A layer of the network with where its output is. */
export function foundLayer(model: LayersModel, layer: Layer): FoundLayer {
  const output = placesOf(model).find((place) => place.sourceLayer === layer)!;
  return { layer, output };
}

/** The layers with the shape of what each gives for one image, in a line. */
export function describeLayers(model: LayersModel): string {
  return model.layers
    .map((layer) => `${layer.name} (${describePlace(foundLayer(model, layer).output)})`)
    .join(", ");
}

/** The shape at a place for one image, as people write it. */
export function describePlace(place: Place): string {
  return place.shape
    .slice(1)
    .map((n) => n ?? "any")
    .join("x");
}

/** The first layer with filters, or the last one: a layer whose weights have four axes. */
export function convolutionOf(
  caller: string,
  model: LayersModel,
  which: "first" | "last",
): FoundLayer {
  const layers = model.layers.filter(hasFilters);
  const layer = which === "first" ? layers[0] : layers[layers.length - 1];
  if ((layer as Layer | undefined) === undefined) {
    throw new RangeError(
      `${caller}: the network has no convolutional layer: its layers are, from 0, ${describeLayers(model)}`,
    );
  }
  return foundLayer(model, layer);
}

/** Whether a layer slides filters over its input. */
export function hasFilters(layer: Layer): boolean {
  return layer.weights.some((weight) => weight.shape.length === 4);
}

/** All places from the network's outputs back to its inputs. A layer used twice has two. */
function placesOf(model: LayersModel): Place[] {
  const places: Place[] = [];
  const visit = (place: Place): void => {
    if (places.includes(place)) return;
    places.push(place);
    place.inputs.forEach(visit);
  };
  model.outputs.forEach(visit);
  return places;
}
