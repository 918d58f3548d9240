import type { NamedTensorMap, Tensor } from "@tensorflow/tfjs";
import { fromData, requireFinite, rowMajor } from "../arrays/index.ts";
import type { NumericArray, NumericData } from "../arrays/index.ts";
import { requireImagesFor } from "./requireModelFor.ts";
import type { LayersModel, Tfjs } from "./tfjs.ts";
import { hasKernel, predictKernel } from "./wholeSteps/kernelNames.ts";
import { networkPlan } from "./wholeSteps/networkPlan.ts";

/** Examples that go through the network at once: enough to be quick, few enough for any memory. */
const batchSize = 500;

/**
 * The probability that a network gives to each class, for each image. Nothing is learnt.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network that ends in softmax over the classes
 * @param images `[n, height, width, channels]`, with grey levels in the range the network learnt from
 * @returns probabilities `[n, classes]`, float32; each row sums to 1
 * @throws RangeError if the network reads other images, or a pixel is NaN or infinite
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, predictProbabilities } from "two-kernels";
 * import { loadDigits } from "two-kernels/data";
 * import { tf } from "two-kernels/node";
 * const { test } = await loadDigits();
 * const probabilities = predictProbabilities(tf, buildDigitsCnn(tf, { seed: 1 }), test.images);
 * probabilities.shape; // => [2000, 10]
 * ```
 */
export function predictProbabilities(
  tf: Tfjs,
  model: LayersModel,
  images: NumericArray,
): NumericArray<Float32Array> {
  requireImagesFor("predictProbabilities", model, images.shape);
  const pixels = rowMajor(images);
  requireFinite("predictProbabilities", "images", pixels, images.shape);
  const { shape, data } = runForward(tf, model, pixels, images.shape);
  return fromData(data, shape);
}

/** The output of a network `[n, classes]` for images that have been checked. */
export function runForward(
  tf: Tfjs,
  model: LayersModel,
  pixels: NumericData,
  shape: readonly number[],
): { data: Float32Array; shape: [number, number] } {
  const [count] = shape;
  const size = pixels.length / count;
  const classes = model.outputs[0].shape.at(-1)!;
  const data = new Float32Array(count * classes);
  const forward = forwardOf(tf, model);
  for (let start = 0; start < count; start += forward.atOnce) {
    const end = Math.min(start + forward.atOnce, count);
    tf.tidy(() => {
      const range = pixels.subarray(start * size, end * size);
      const floats = range instanceof Float32Array ? range : new Float32Array(range);
      const batch = tf.tensor(floats, [end - start, ...shape.slice(1)]);
      data.set(forward.run(batch).dataSync<"float32">(), start * classes);
    });
  }
  return { data, shape: [count, classes] };
}

/** The quickest way forward that this backend has for this network. */
function forwardOf(tf: Tfjs, model: LayersModel) {
  const known = hasKernel(tf, predictKernel);
  const plan = known ? networkPlan(model) : undefined;
  if (plan === undefined) {
    return { atOnce: batchSize, run: (batch: Tensor) => model.predict(batch) as Tensor };
  }
  const run = (batch: Tensor): Tensor => {
    const weights = model.trainableWeights.map((weight) => weight.read());
    const inputs = [batch, ...weights] as unknown as NamedTensorMap;
    const [output]: Tensor[] = tf.engine().runKernel(predictKernel, inputs, { ...plan });
    return output;
  };
  return { atOnce: 20 * batchSize, run };
}
