import type { BatchOfImages } from "../ops/readImage.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import type { Place } from "./findLayer.ts";
import { imageTensor } from "./readInput.ts";
import { valueAt } from "./valueAt.ts";

/** What a network computed at a place, for all images. */
export interface PlaceValues {
  /** `[batch, ...]`: the shape of the layer's output. */
  readonly shape: number[];
  readonly values: Float32Array;
}

/** Images that go through the network at once: enough to be quick, few enough for any memory. */
const batchSize = 256;

/** Lets images through a network, batch by batch, up to a place. */
export function runPlace(
  tf: Tfjs,
  model: LayersModel,
  images: BatchOfImages,
  place: Place,
): PlaceValues {
  let result: PlaceValues | undefined;
  for (let start = 0; start < images.batch; start += batchSize) {
    const end = Math.min(start + batchSize, images.batch);
    tf.tidy(() => {
      const known = new Map([[model.inputs[0].id, imageTensor(tf, images, start, end)]]);
      const output = valueAt(place, known);
      const [count, ...one] = output.shape;
      const size = output.size / count;
      result ??= {
        shape: [images.batch, ...one],
        values: new Float32Array(images.batch * size),
      };
      result.values.set(output.dataSync<"float32">(), start * size);
    });
  }
  return result!;
}
