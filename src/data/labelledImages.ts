import { describeShape, requireFinite, rowMajor } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/** Images with the class of each, as a network learns from them. */
export interface LabelledImages {
  /** The images, `[n, height, width, channels]`, grey levels from 0 (black) to 1 (white) as float32. */
  readonly images: NumericArray<Float32Array>;
  /** The class of each image, `[n]`, an index into `classNames`. */
  readonly labels: Uint8Array;
  /** What the classes are called. */
  readonly classNames: readonly string[];
}

/**
 * Puts images and labels together, and checks that they belong together.
 *
 * @param images `[n, height, width, channels]`
 * @param labels one per image, each below `classNames.length`
 * @param classNames the names of the classes, in the order of the labels
 * @throws RangeError if the counts differ, a label has no class, there is no image, or a pixel is
 *   NaN or infinite
 *
 * @example
 * ```ts
 * import { fromData, labelledImages } from "two-kernels";
 * const images = fromData(new Float32Array([0, 1, 1, 0, 1, 1, 1, 1]), [2, 2, 2, 1]);
 * const data = labelledImages(images, Uint8Array.of(1, 0), ["all", "some"]);
 * data.classNames[data.labels[0]]; // => "some"
 * ```
 */
export function labelledImages(
  images: NumericArray<Float32Array>,
  labels: Uint8Array,
  classNames: readonly string[],
): LabelledImages {
  const { shape } = images;
  if (shape.length !== 4 || shape.includes(0)) {
    throw new RangeError(
      `labelledImages: images should have shape [n, height, width, channels], none of them 0, ` +
        `got ${describeShape(shape)}`,
    );
  }
  if (labels.length !== shape[0]) {
    throw new RangeError(
      `labelledImages: ${shape[0]} images need as many labels, got ${labels.length}: ` +
        `do images and labels come from the same set?`,
    );
  }
  const stray = labels.findIndex((label) => label >= classNames.length);
  if (stray >= 0) {
    throw new RangeError(
      `labelledImages: label ${labels[stray]} of image ${stray} has no class: ` +
        `the ${classNames.length} classes are 0 to ${classNames.length - 1}`,
    );
  }
  requireFinite("labelledImages", "images", rowMajor(images), shape);
  return { images, labels, classNames };
}
