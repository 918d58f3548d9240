import { describeShape, fromData } from "../arrays/index.ts";
import { labelledImages } from "./labelledImages.ts";
import type { LabelledImages } from "./labelledImages.ts";
import { parseIdx } from "./parseIdx.ts";

/**
 * Labelled grey images from a pair of IDX files, as MNIST and Fashion-MNIST are published. Bytes
 * 0 to 255 become grey levels 0 to 1.
 *
 * @param imageFile IDX bytes of shape `[n, height, width]`, decompressed
 * @param labelFile IDX bytes of shape `[n]`, decompressed
 * @param classNames the names of the classes, in the order of the labels
 * @returns images `[n, height, width, 1]` with their labels
 * @throws RangeError if a file is not IDX or is truncated, if the shapes are others, or if images
 *   and labels do not belong together
 *
 * @example
 * ```ts
 * import { imagesFromIdx } from "two-kernels";
 * const pixels = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 255);
 * const labels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 1, 1);
 * const data = imagesFromIdx(pixels, labels, ["left", "right"]);
 * data.images.shape; // => [1, 1, 2, 1]
 * data.images.get(0, 0, 1, 0); // => 1
 * ```
 */
export function imagesFromIdx(
  imageFile: Uint8Array,
  labelFile: Uint8Array,
  classNames: readonly string[],
): LabelledImages {
  const pixels = parseIdx(imageFile, "the image file");
  const labels = parseIdx(labelFile, "the label file");
  if (pixels.shape.length !== 3 || labels.shape.length !== 1) {
    throw new RangeError(
      `imagesFromIdx: the files should have shapes [n, height, width] and [n], got ` +
        `${describeShape(pixels.shape)} and ${describeShape(labels.shape)}: are they the right way round?`,
    );
  }
  const levels = new Float32Array(pixels.data.length);
  for (let i = 0; i < levels.length; i++) levels[i] = pixels.data[i] / 255;
  return labelledImages(fromData(levels, [...pixels.shape, 1]), labels.data, classNames);
}
