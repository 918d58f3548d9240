import { fromData, requireInteger } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/**
 * Labels as rows that are 1 at the class and 0 elsewhere: what a network with a softmax should
 * answer.
 *
 * @param labels the class of each example, from 0
 * @param classes how many classes there are; one more than the largest label if left out
 * @returns `[labels.length, classes]`
 * @throws RangeError if there is no label, or a label is not a whole number from 0 to `classes - 1`
 *
 * @example
 * ```ts
 * import { oneHot, toNested } from "two-kernels";
 * toNested(oneHot([2, 0], 3)); // => [[0, 0, 1], [1, 0, 0]]
 * ```
 */
export function oneHot(
  labels: Uint8Array | readonly number[],
  classes?: number,
): NumericArray<Float32Array> {
  if (labels.length === 0) {
    throw new RangeError("oneHot: labels is empty: it needs at least one label");
  }
  let largest = 0;
  for (const label of labels) {
    requireInteger("oneHot", "a label", label, 0);
    largest = Math.max(largest, label);
  }
  const width = requireInteger("oneHot", "classes", classes ?? largest + 1, 1);
  if (largest >= width) {
    throw new RangeError(
      `oneHot: label ${largest} has no class: the ${width} classes are 0 to ${width - 1}`,
    );
  }
  const values = new Float32Array(labels.length * width);
  labels.forEach((label, i) => {
    values[i * width + label] = 1;
  });
  return fromData(values, [labels.length, width]);
}
