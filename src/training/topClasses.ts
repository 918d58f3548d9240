import { describeShape, requireInteger } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";

/** A class that a network thinks of, and how probable it finds it. */
export interface ClassGuess {
  readonly class: number;
  readonly probability: number;
}

/**
 * The classes that a network finds most probable, for each example.
 *
 * @param probabilities `[n, classes]`, as `predictProbabilities` gives them
 * @param count how many classes to name
 * @returns for each example its `count` most probable classes, the most probable first; of equals the
 *   lower class number first
 * @throws RangeError if there are fewer classes than that, or a probability is NaN
 *
 * @example
 * ```ts
 * import { array, topClasses } from "two-kernels";
 * topClasses(array([[0.25, 0.5, 0.125]]), 2);
 * // => [[{ class: 1, probability: 0.5 }, { class: 0, probability: 0.25 }]]
 * ```
 */
export function topClasses(probabilities: NumericArray, count: number): ClassGuess[][] {
  const [examples, classes] = probabilities.shape;
  if (probabilities.shape.length !== 2) {
    throw new RangeError(
      `topClasses: probabilities should have shape [n, classes], got ${describeShape(probabilities.shape)}`,
    );
  }
  requireInteger("topClasses", "count", count, 1);
  if (count > classes) {
    throw new RangeError(`topClasses: count is ${count}, and there are only ${classes} classes`);
  }
  return Array.from({ length: examples }, (_, example) => {
    const guesses = Array.from({ length: classes }, (__, k) => {
      const probability = probabilities.get(example, k);
      if (Number.isNaN(probability)) {
        throw new RangeError(
          `topClasses: probabilities[${example}][${k}] is NaN: was the network trained?`,
        );
      }
      return { class: k, probability };
    });
    return guesses.sort((a, b) => b.probability - a.probability).slice(0, count);
  });
}
