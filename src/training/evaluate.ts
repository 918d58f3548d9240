import { rowMajor } from "../arrays/index.ts";
import type { LabelledImages } from "../data/index.ts";
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

/** Examples that go through the network at once: enough to be quick, few enough for any memory. */
const batchSize = 500;

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
 * import { loadDigits, tf } from "two-kernels/node";
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
  for (let start = 0; start < labels.length; start += batchSize) {
    const end = Math.min(start + batchSize, labels.length);
    const probabilities = predictRange(tf, model, images, start, end);
    for (let i = start; i < end; i++) {
      const row = probabilities.subarray((i - start) * classes, (i - start + 1) * classes);
      predictions[i] = row.indexOf(row.reduce((a, b) => Math.max(a, b)));
      if (predictions[i] !== labels[i]) errors.push(i);
      totalLoss -= Math.log(Math.max(row[labels[i]], leastProbability));
    }
  }
  return {
    loss: totalLoss / labels.length,
    accuracy: 1 - errors.length / labels.length,
    predictions,
    errors,
  };
}

function predictRange(
  tf: Tfjs,
  model: LayersModel,
  images: LabelledImages["images"],
  start: number,
  end: number,
): Float32Array {
  const [count, height, width, channels] = images.shape;
  const pixels = rowMajor(images);
  const size = pixels.length / count;
  return tf.tidy(() => {
    const batch = tf.tensor4d(Float32Array.from(pixels.subarray(start * size, end * size)), [
      end - start,
      height,
      width,
      channels,
    ]);
    const output = model.predict(batch, { batchSize }) as ReturnType<Tfjs["tensor"]>;
    return output.dataSync<"float32">();
  });
}
