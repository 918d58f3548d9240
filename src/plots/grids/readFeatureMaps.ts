import { type ArrayLike, describeShape, describeValue, readArray } from "../../arrays/index.ts";
import type { ImageStack } from "./readImages.ts";

/** The feature maps of one layer of a network. */
export interface FeatureLayer {
  readonly name: string;
  /** `[height, width, channels]`, or the same with a batch of one before it. */
  readonly maps: ArrayLike;
}

/** One picture for each channel. */
export function readFeatureMaps(caller: string, name: string, maps: ArrayLike): ImageStack {
  const { shape, values } = readArray(caller, name, maps, {
    3: "[height, width, channels]",
    4: "[1, height, width, channels]",
  });
  if (shape.length === 4 && shape[0] !== 1) {
    throw new RangeError(
      `${caller}: ${name} should be the maps of one image, got a batch of ${shape[0]} ` +
        `(${describeShape(shape)}); pick one example`,
    );
  }
  const [height = 1, width = 1, count = 1] = shape.slice(-3);
  const size = height * width;
  const ordered = Float64Array.from(
    { length: values.length },
    (_, i) => values[(i % size) * count + Math.floor(i / size)],
  );
  return { count, height, width, channels: 1, values: ordered };
}

/** Tells layers with names from one bare array of maps. */
export function isLayers(
  maps: ArrayLike | readonly FeatureLayer[],
): maps is readonly FeatureLayer[] {
  return Array.isArray(maps) && maps.length > 0 && maps.every(isLayer);
}

function isLayer(value: unknown): boolean {
  return typeof value === "object" && value !== null && "maps" in value;
}

/** Refuses more layers than one figure can hold. */
export function requireFewLayers(caller: string, layers: readonly unknown[], most: number): void {
  if (layers.length <= most) return;
  throw new RangeError(
    `${caller}: expected at most ${most} layers in one figure, got ${describeValue(layers.length)}`,
  );
}
