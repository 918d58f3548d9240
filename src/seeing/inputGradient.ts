import { fromData } from "../arrays/index.ts";
import type { ArrayLike, NumericArray } from "../arrays/index.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { classScore, readClass } from "./readClass.ts";
import { imageTensor, readOneImage } from "./readInput.ts";
import type { Tensor } from "./valueAt.ts";

/**
 * How the score of a class changes with each number of the image: d score / d pixel, with its sign.
 * The score is the one before softmax, since a probability also rises when other classes fall.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network that answers with one number for each class
 * @param image `[height, width, channels]`, or `[height, width]` where there is one channel
 * @param label the class; the one that the network finds most probable if left out
 * @returns as many numbers as the image has, `[height, width, channels]`
 * @throws RangeError if the network has no such class, or does not read such images
 *
 * @example
 * ```ts
 * import { inputGradient, toNested } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const dense = tf.layers.dense({ units: 1, weights: [tf.tensor2d([[3], [-1]]), tf.tensor1d([0])] });
 * const model = tf.sequential({ layers: [tf.layers.flatten({ inputShape: [1, 2, 1] }), dense] });
 * toNested(inputGradient(tf, model, [[5, 7]], 0)); // => [[[3], [-1]]]
 * ```
 */
export function inputGradient(
  tf: Tfjs,
  model: LayersModel,
  image: ArrayLike,
  label?: number,
): NumericArray<Float32Array> {
  const read = readOneImage("inputGradient", model, image);
  const values = tf.tidy(() => {
    const input = imageTensor(tf, read);
    const asked = readClass("inputGradient", tf, model, input, label);
    return gradientOfScore(tf, model, input, asked).dataSync<"float32">();
  });
  return fromData(Float32Array.from(values), [read.height, read.width, read.channels]);
}

/** d score / d pixel for each image of a batch. Call it inside `tf.tidy`. */
export function gradientOfScore(
  tf: Tfjs,
  model: LayersModel,
  input: Tensor,
  asked: number,
): Tensor {
  const score = (x: Tensor) =>
    classScore(tf, model, new Map([[model.inputs[0].id, x]]), asked).asScalar();
  return tf.grad(score)(input);
}
