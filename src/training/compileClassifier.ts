import type { LayersModel, Tfjs } from "./tfjs.ts";

/**
 * Makes a network that ends in softmax ready for `fit`: cross-entropy by class numbers, accuracy, Adam.
 *
 * @param caller the public function to name in an error
 */
export function compileClassifier<Model extends LayersModel>(
  caller: string,
  tf: Tfjs,
  model: Model,
  learningRate: number,
): Model {
  if (!(learningRate > 0 && Number.isFinite(learningRate))) {
    throw new RangeError(
      `${caller}: learningRate should be a positive number, got ${learningRate}`,
    );
  }
  model.compile({
    optimizer: tf.train.adam(learningRate),
    loss: "sparseCategoricalCrossentropy",
    metrics: ["accuracy"],
  });
  return model;
}
