import { fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import type { Mlp } from "./mlp.ts";
import { passForward } from "./passForward.ts";
import { readMlp } from "./readMlp.ts";
import type { RawLayer } from "./readMlp.ts";

/** What a layer made of what came in. */
export interface LayerActivity {
  /** z = x W + b, `[examples, units]`, or `[units]` of a single example. */
  readonly preActivations: FloatArray;
  /** f(z), in the same shape: what the next layer reads. */
  readonly activations: FloatArray;
}

/** What a network made of what came in. */
export interface ForwardPass {
  /** Layer by layer. */
  readonly layers: readonly LayerActivity[];
  /** The activations of the last layer. */
  readonly outputs: FloatArray;
}

/**
 * Sends examples through a network, and shows what every layer made of them: z = x W + b, then
 * a = f(z), which is the next layer's x. `predictMlp` gives the outputs only.
 *
 * @param inputs `[features]` of one example, or `[examples, features]`
 * @returns arrays of the type of the weights
 * @throws RangeError if the features are not as many as the network reads, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { array, forward, toNested } from "two-kernels";
 * const or = { weights: array([[1], [1]]), biases: array([-0.5]), activation: "relu" } as const;
 * const pass = forward({ layers: [or] }, [[0, 0], [1, 1]]);
 * toNested(pass.layers[0].preActivations); // => [[-0.5], [1.5]]
 * toNested(pass.outputs); // => [[0], [1.5]]
 * ```
 */
export function forward(mlp: Mlp, inputs: ArrayLike): ForwardPass {
  const raw = readMlp("forward", mlp);
  const { shape, values, examples } = readInputs("forward", raw, inputs);
  const layers = passForward(raw, values, examples).map((activity, l) => {
    const outShape = [...shape.slice(0, -1), raw[l].units];
    return {
      preActivations: fromData(activity.preActivations, outShape),
      activations: fromData(activity.activations, outShape),
    };
  });
  return { layers, outputs: layers[layers.length - 1].activations };
}

/**
 * Reads and checks the inputs of a network.
 *
 * @param caller the public function to name in an error
 */
export function readInputs(caller: string, layers: readonly RawLayer[], inputs: ArrayLike) {
  const accepted = { 1: "[features]", 2: "[examples, features]" };
  const { shape, values } = readArray(caller, "inputs", inputs, accepted);
  const features = shape[shape.length - 1];
  if (features !== layers[0].fanIn) {
    throw new RangeError(
      `${caller}: the network reads ${layers[0].fanIn} features, got inputs of ${features}`,
    );
  }
  return { shape, values, examples: values.length / features };
}
