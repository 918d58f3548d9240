import { rowMajor } from "../arrays/index.ts";
import type { LabelledImages } from "../data/index.ts";
import { runForward } from "./predictProbabilities.ts";
import { requireModelFor } from "./requireModelFor.ts";
import type { LayersModel, Tfjs } from "./tfjs.ts";

/** How a network does on examples. */
export interface Evaluation {
  /** Mean cross-entropy, -ln of the probability given to the right class. */
  readonly loss: number;
  /** Share of examples told right, 0 to 1. */
  readonly accuracy: number;
  /** The class the network finds most probable, for each example. */
  readonly predictions: Uint8Array;
  /** The examples told wrong, as indices, in order. */
  readonly errors: number[];
}

/** Probabilities below this count as this, as in Keras and tfjs, so that no loss is infinite. */
const leastProbability = 1e-7;

/**
 * Lets a network tell examples, and counts how often it is right. Nothing is learnt.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network that ends in softmax over the classes
 * @param data the examples, best ones it has not learnt from
 * @throws RangeError if the network reads other images or answers with other classes
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, evaluate } from "two-kernels";
 * import { loadDigits } from "two-kernels/data";
 * import { tf } from "two-kernels/node";
 * const { test } = await loadDigits();
 * const untrained = evaluate(tf, buildDigitsCnn(tf, { seed: 1 }), test);
 * untrained.predictions.length; // => 2000
 * untrained.accuracy < 0.3; // => true
 * ```
 */
export function evaluate(tf: Tfjs, model: LayersModel, data: LabelledImages): Evaluation {
  requireModelFor("evaluate", model, data);
  const { labels, images } = data;
  const classes = data.classNames.length;
  const predictions = new Uint8Array(labels.length);
  const errors: number[] = [];
  let totalLoss = 0;
  const { data: probabilities } = runForward(tf, model, rowMajor(images), images.shape);
  labels.forEach((label, i) => {
    const row = probabilities.subarray(i * classes, (i + 1) * classes);
    predictions[i] = row.indexOf(row.reduce((a, b) => Math.max(a, b)));
    if (predictions[i] !== label) errors.push(i);
    totalLoss -= Math.log(Math.max(row[label], leastProbability));
  });
  return {
    loss: totalLoss / labels.length,
    accuracy: 1 - errors.length / labels.length,
    predictions,
    errors,
  };
}
