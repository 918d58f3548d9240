import { fromData, readArray, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { stepAt } from "../ops/activations/step.ts";
import { requireLabel } from "../ops/losses/readLabelled.ts";
import type { Labels } from "../ops/losses/readLabelled.ts";
import { requireFiniteNumber } from "../ops/requireFiniteNumber.ts";
import { seededRandom, shuffled } from "../random/index.ts";

/** How a perceptron is trained. */
export interface TrainPerceptronOptions {
  /** Passes over the examples at most; 100 if left out. */
  epochs?: number;
  /** How far a mistake moves the weights, above 0; 1 if left out. */
  learningRate?: number;
  /** Draws a new order of the examples for each pass; as they are listed if left out. */
  seed?: number;
}

/** A perceptron that has been trained. */
export interface TrainedPerceptron {
  /** `[features]`, those with the fewest mistakes that were met. */
  readonly weights: FloatArray;
  readonly bias: number;
  /** Examples that this perceptron tells right. */
  readonly right: number;
  /** Mistakes corrected in each pass; the last is 0 if the classes can be parted by a line. */
  readonly mistakes: readonly number[];
}

/**
 * Trains one perceptron with the step activation by Rosenblatt's rule: for every example it tells wrong,
 *
 *     w ← w + α (t - y) x,   b ← b + α (t - y)
 *
 * from weights of 0, example by example, until a pass has no mistake. If a line (a plane, with
 * more features) parts the classes, that comes after finitely many passes (Novikoff, 1962); if none does,
 * as for XOR, it never comes, and the best perceptron that was met is given (the "pocket" of Gallant, 1990);
 * a seed helps to meet better ones, since passes in the same order go round in circles.
 *
 * @param inputs `[examples, features]`
 * @param labels 0 or 1 for each example
 * @throws RangeError if labels are not 0 or 1 or not as many as the examples, if an option is out of range,
 *   or if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { perceptron, toNested, trainPerceptron } from "two-kernels";
 * const corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
 * const and = trainPerceptron(corners, [0, 0, 0, 1]);
 * toNested(perceptron(corners, and.weights, and.bias)); // => [0, 0, 0, 1]
 * trainPerceptron(corners, [0, 1, 1, 0], { seed: 1 }).right; // => 3
 * ```
 */
export function trainPerceptron(
  inputs: ArrayLike,
  labels: Exclude<Labels, number>,
  options: TrainPerceptronOptions = {},
): TrainedPerceptron {
  const { epochs = 100, learningRate = 1 } = options;
  requireInteger("trainPerceptron", "epochs", epochs, 1);
  requireFiniteNumber("trainPerceptron", "learningRate", learningRate);
  if (learningRate <= 0) {
    throw new RangeError(`trainPerceptron: learningRate should be above 0, got ${learningRate}`);
  }
  const random = options.seed === undefined ? undefined : seededRandom(options.seed);
  const examples = readRows(inputs, labels);
  const features = examples[0].x.length;
  const unit = { weights: new Float64Array(features), bias: 0 };
  const mistakes: number[] = [];
  let best = { ...unit, weights: unit.weights.slice(), right: countRight(unit, examples) };
  while (mistakes.length < epochs && mistakes.at(-1) !== 0) {
    let wrong = 0;
    for (const { x, label } of random ? shuffled(examples, random) : examples) {
      const error = label - answer(unit, x);
      if (error === 0) continue;
      wrong += 1;
      x.forEach((value, j) => (unit.weights[j] += learningRate * error * value));
      unit.bias += learningRate * error;
      const right = countRight(unit, examples);
      if (right > best.right) best = { ...unit, weights: unit.weights.slice(), right };
    }
    mistakes.push(wrong);
  }
  const { weights, bias, right } = best;
  return { weights: fromData(weights, [features]), bias, right, mistakes };
}

interface Unit {
  readonly weights: Float64Array;
  readonly bias: number;
}

interface Example {
  readonly x: readonly number[];
  readonly label: number;
}

function answer({ weights, bias }: Unit, x: readonly number[]): number {
  return stepAt(x.reduce((z, value, j) => z + weights[j] * value, bias));
}

function countRight(unit: Unit, examples: readonly Example[]): number {
  return examples.filter(({ x, label }) => answer(unit, x) === label).length;
}

function readRows(inputs: ArrayLike, labels: Exclude<Labels, number>): Example[] {
  const shape = { 2: "[examples, features]" };
  const read = readArray("trainPerceptron", "inputs", inputs, shape);
  const [count, features] = read.shape;
  if ((labels as typeof labels | undefined)?.length !== count) {
    throw new RangeError(
      `trainPerceptron: ${count} examples need as many labels, got ` +
        `${(labels as typeof labels | undefined)?.length ?? "none"}`,
    );
  }
  return Array.from({ length: count }, (_, i) => {
    requireLabel("trainPerceptron", labels[i], i, 2);
    const x = Array.from(read.values.subarray(i * features, (i + 1) * features));
    return { x, label: labels[i] };
  });
}
