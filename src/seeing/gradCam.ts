import { describeValue, fromData } from "../arrays/index.ts";
import type { ArrayLike, NumericArray } from "../arrays/index.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
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
  /**
   * Whether a feature map counts as much everywhere, by the mean of its slopes (`"map"`, Grad-CAM,
   * the default), or at each place by the slope there (`"place"`, HiResCAM). Where a network
   * flattens its maps, a class weighs each place by itself, and the mean may cancel to nothing.
   */
  weighting?: "map" | "place";
}

/** Where a network sees the evidence for a class. */
export interface GradCam {
  /** The class that was explained. */
  readonly label: number;
  /** How much each feature map counts: the mean of d score / d map, `[channels]`. */
  readonly weights: NumericArray<Float32Array>;
  /** The weighted sum of the maps, negative values cut to 0, `[mapHeight, mapWidth]`. */
  readonly map: NumericArray<Float32Array>;
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
 * from deep networks via gradient-based localization", 2017, equations 1 and 2. With
 * `weighting: "place"`, map = ReLU(Σ_k d score / d A_k · A_k): Draelos and Carin, "Use HiResCAM
 * instead of Grad-CAM for faithful explanations of convolutional neural networks", 2020.
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
  requireWeighting(options.weighting);
  const { output } = readLayer(model, options.layer);
  const label = tf.tidy(() =>
    readClass("gradCam", tf, model, imageTensor(tf, read), options.label),
  );
  let [weights, map, onImage]: NumericArray<Float32Array>[] = [];
  tf.tidy(() => {
    const known = new Map([[model.inputs[0].id, imageTensor(tf, read)]]);
    const maps = valueAt(output, known);
    const score = (x: Tensor) =>
      classScore(tf, model, new Map([...known, [output.id, x]]), label).asScalar();
    const slopes = tf.grad(score)(maps);
    const means = slopes.mean<Tensor1D>([0, 1, 2]);
    const weighed = maps.mul(options.weighting === "place" ? slopes : means);
    const evidence = weighed.sum<Tensor4D>(3, true).relu<Tensor4D>();
    const large = tf.image.resizeBilinear(evidence, [read.height, read.width], false, true);
    [weights, map, onImage] = [means, evidence.squeeze([0, 3]), large.squeeze([0, 3])].map(
      readTensor,
    );
  });
  return { label, weights, map, onImage };
}

function requireWeighting(weighting: unknown): void {
  if (weighting === undefined || weighting === "map" || weighting === "place") return;
  throw new TypeError(
    `gradCam: weighting should be "map" or "place", got ${describeValue(weighting)}`,
  );
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

function readTensor(tensor: Tensor): NumericArray<Float32Array> {
  return fromData(Float32Array.from(tensor.dataSync<"float32">()), tensor.shape);
}

type Tensor1D = ReturnType<Tfjs["tensor1d"]>;
type Tensor4D = ReturnType<Tfjs["tensor4d"]>;
