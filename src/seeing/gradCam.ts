import { fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray, NumericArray } from "../arrays/index.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { weightedSum } from "./classActivationMap.ts";
import { convolutionOf, describeLayers, describePlace, findLayer } from "./findLayer.ts";
import type { FoundLayer, LayerReference } from "./findLayer.ts";
import { classScore, readClass } from "./readClass.ts";
import { imageTensor, readOneImage } from "./readInput.ts";
import { valueAt } from "./valueAt.ts";
import type { Tensor } from "./valueAt.ts";

/** What to explain, and by which layer. */
export interface GradCamOptions {
  /** The class whose evidence is looked for; the most probable one if left out. */
  label?: number;
  /** The layer whose feature maps are weighed; the last convolutional one if left out. */
  layer?: LayerReference;
}

/** Where a network sees the evidence for a class. */
export interface GradCam {
  /** The class that was explained. */
  readonly label: number;
  /** How much each feature map counts: the mean of d score / d map, `[channels]`. */
  readonly weights: NumericArray<Float32Array>;
  /** The weighted sum of the maps, negative values cut to 0, `[mapHeight, mapWidth]`. */
  readonly map: FloatArray;
  /** `map` at the size of the image, by linear interpolation, `[height, width]`. */
  readonly onImage: NumericArray<Float32Array>;
}

/**
 * Where in the image a network sees the evidence for a class, whatever layers follow the feature
 * maps A_k of a convolutional layer:
 *
 *     weights[k] = mean over y, x of d score / d A_k[y, x],   map = ReLU(Σ_k weights[k] · A_k)
 *
 * The score is the one before softmax. Source: Selvaraju and others, "Grad-CAM: Visual explanations
 * from deep networks via gradient-based localization", 2017, equations 1 and 2.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network with a convolutional layer that answers with one number for each class
 * @param image `[height, width, channels]`, or `[height, width]` where there is one channel
 * @param options the most probable class and the last convolutional layer unless given
 * @throws RangeError if there is no such class or layer, if the layer's output is no feature map, or
 *   if the network does not read such images
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, fromData, gradCam } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const model = buildDigitsCnn(tf, { seed: 1 });
 * const half = fromData(Float32Array.from({ length: 784 }, (_, i) => (i < 392 ? 1 : 0)), [28, 28, 1]);
 * const seen = gradCam(tf, model, half, { label: 3 });
 * seen.map.shape; // => [11, 11]
 * seen.onImage.shape; // => [28, 28]
 * seen.weights.shape; // => [16]
 * ```
 */
export function gradCam(
  tf: Tfjs,
  model: LayersModel,
  image: ArrayLike,
  options: GradCamOptions = {},
): GradCam {
  const read = readOneImage("gradCam", model, image);
  const { output } = readLayer(model, options.layer);
  const { label, maps, weights } = tf.tidy(() => {
    const input = imageTensor(tf, read);
    const asked = readClass("gradCam", tf, model, input, options.label);
    const known = new Map([[model.inputs[0].id, input]]);
    const atLayer = valueAt(output, known);
    const score = (x: Tensor) =>
      classScore(tf, model, new Map([...known, [output.id, x]]), asked).asScalar();
    const slopes = tf.grad(score)(atLayer).mean([0, 1, 2]);
    return { label: asked, maps: readTensor(atLayer), weights: readTensor(slopes) };
  });
  const [, mapHeight, mapWidth] = maps.shape;
  const evidence = weightedSum(maps.values, weights.values).map((v) => Math.max(v, 0));
  const onImage = tf.tidy(() => {
    const small = tf.tensor3d(Float32Array.from(evidence), [mapHeight, mapWidth, 1]);
    const { height, width } = read;
    return readTensor(tf.image.resizeBilinear(small, [height, width], false, true));
  });
  return {
    label,
    weights: fromData(weights.values, weights.shape),
    map: fromData(evidence, [mapHeight, mapWidth]),
    onImage: fromData(onImage.values, [read.height, read.width]),
  };
}

function readLayer(model: LayersModel, layer: LayerReference | undefined): FoundLayer {
  if (layer === undefined) return convolutionOf("gradCam", model, "last");
  const found = findLayer("gradCam", model, layer);
  if (found.output.shape.length === 4) return found;
  throw new RangeError(
    `gradCam: layer "${found.layer.name}" gives ${describePlace(found.output)}, which are no feature ` +
      `maps: take one that gives [height, width, channels], of ${describeLayers(model)}`,
  );
}

function readTensor(tensor: Tensor) {
  return { shape: tensor.shape, values: Float32Array.from(tensor.dataSync<"float32">()) };
}
