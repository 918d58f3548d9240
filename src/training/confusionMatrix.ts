import { fromData, requireInteger } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/**
 * How often each class was taken for each: the entry at `[label, prediction]` counts the examples of
 * class `label` that were told to be `prediction`. The diagonal holds what was told right.
 *
 * @param labels the class of each example, from 0
 * @param predictions what each was told to be, as `evaluate` gives it
 * @param classes how many classes there are
 * @returns counts `[classes, classes]`
 * @throws RangeError if there are not as many predictions as labels, or one of them is no class
 *
 * @example
 * ```ts
 * import { confusionMatrix, toNested } from "two-kernels";
 * toNested(confusionMatrix([0, 0, 1, 1], [0, 1, 1, 1], 2)); // => [[1, 1], [0, 2]]
 * ```
 */
export function confusionMatrix(
  labels: ArrayLike<number>,
  predictions: ArrayLike<number>,
  classes: number,
): NumericArray<Int32Array> {
  requireInteger("confusionMatrix", "classes", classes, 1);
  if (labels.length !== predictions.length) {
    throw new RangeError(
      `confusionMatrix: ${labels.length} labels need as many predictions, got ${predictions.length}: ` +
        `do they come from the same examples?`,
    );
  }
  requireClasses("labels", labels, classes);
  requireClasses("predictions", predictions, classes);
  const counts = new Int32Array(classes * classes);
  for (let i = 0; i < labels.length; i++) counts[labels[i] * classes + predictions[i]] += 1;
  return fromData(counts, [classes, classes]);
}

function requireClasses(name: string, values: ArrayLike<number>, classes: number): void {
  const stray = Array.from(values).findIndex(
    (value) => !(Number.isInteger(value) && value >= 0 && value < classes),
  );
  if (stray < 0) return;
  throw new RangeError(
    `confusionMatrix: ${name}[${stray}] is ${values[stray]}, and the ${classes} classes are 0 to ${classes - 1}`,
  );
}
