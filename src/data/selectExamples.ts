import { fromData, requireInteger, rowMajor } from "../arrays/index.ts";
import type { LabelledImages } from "./labelledImages.ts";

/**
 * Some of the examples, in the order asked for: a subset to learn from, or the ones a network got
 * wrong.
 *
 * @param data the examples to choose from, left as they are
 * @param indices which ones, each from 0 to the number of examples less 1; one may come twice
 * @throws RangeError if no index is given, or if one is not among the examples
 *
 * @example
 * ```ts
 * import { fromData, labelledImages, selectExamples } from "two-kernels";
 * const images = fromData(new Float32Array([0.1, 0.2, 0.3]), [3, 1, 1, 1]);
 * const data = labelledImages(images, Uint8Array.of(0, 1, 2), ["a", "b", "c"]);
 * [...selectExamples(data, [2, 0]).labels]; // => [2, 0]
 * ```
 */
export function selectExamples(data: LabelledImages, indices: readonly number[]): LabelledImages {
  const [count, ...imageShape] = data.images.shape;
  if (indices.length === 0) {
    throw new RangeError("selectExamples: indices is empty: it needs at least one index");
  }
  const pixels = rowMajor(data.images);
  const size = pixels.length / count;
  const selected = new Float32Array(indices.length * size);
  indices.forEach((index, to) => {
    requireInteger("selectExamples", "an index", index, 0);
    if (index >= count) {
      throw new RangeError(
        `selectExamples: there is no example ${index}: the ${count} are 0 to ${count - 1}`,
      );
    }
    selected.set(pixels.subarray(index * size, (index + 1) * size), to * size);
  });
  return {
    images: fromData(selected, [indices.length, ...imageShape]),
    labels: Uint8Array.from(indices, (index) => data.labels[index]),
    classNames: data.classNames,
  };
}
