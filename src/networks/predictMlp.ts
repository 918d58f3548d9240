import { fromData } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { readInputs } from "./forward.ts";
import type { Mlp } from "./mlp.ts";
import { passForward } from "./passForward.ts";
import { readMlp } from "./readMlp.ts";

/**
 * What a network answers: for each example the activations of its last layer, such as the probabilities
 * of the classes.
 *
 * @param inputs `[features]` of one example, or `[examples, features]`
 * @returns `[outputs]` or `[examples, outputs]`, of the type of the weights
 * @throws RangeError if the features are not as many as the network reads, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { array, predictMlp, toNested } from "two-kernels";
 * const double = { weights: array([[2]]), biases: array([1]), activation: "identity" } as const;
 * toNested(predictMlp({ layers: [double] }, [[3], [4]])); // => [[7], [9]]
 * ```
 */
export function predictMlp(mlp: Mlp, inputs: ArrayLike): FloatArray {
  const layers = readMlp("predictMlp", mlp);
  const { shape, values, examples } = readInputs("predictMlp", layers, inputs);
  const activity = passForward(layers, values, examples);
  const { units } = layers[layers.length - 1];
  return fromData(activity[activity.length - 1].activations, [...shape.slice(0, -1), units]);
}
