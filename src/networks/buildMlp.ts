import { describeValue, fromData, requireInteger } from "../arrays/index.ts";
import { seededRandom } from "../random/index.ts";
import type { Random } from "../random/index.ts";
import type { ActivationName, DenseLayer, Mlp } from "./mlp.ts";
import { requireActivation } from "./readMlp.ts";

/** What a network is made of besides its sizes. */
export interface MlpOptions {
  /** Where the first weights come from: the same seed gives the same network. */
  seed: number;
  /** Of the hidden layers; `"relu"` if left out. */
  activation?: Exclude<ActivationName, "softmax">;
  /** Of the last layer; if left out, `"sigmoid"` for one output and `"softmax"` for more. */
  outputActivation?: ActivationName;
  /**
   * How precise the numbers are: `"float64"` (the default), whose gradients can be checked, or
   * `"float32"`, as the frameworks use, which is quicker.
   */
  dtype?: "float32" | "float64";
}

/**
 * Builds a multi-layer perceptron with random weights, and biases of 0.
 *
 * The weights are uniform between -limit and limit, so that signals neither fade nor grow from layer to
 * layer: limit = √(6 / fanIn) before ReLU and leaky ReLU, which silence half of what comes in (He, Zhang,
 * Ren and Sun, "Delving deep into rectifiers", 2015, equation 10: variance 2 / fanIn), and
 * √(6 / (fanIn + units)) before the others (Glorot and Bengio, "Understanding the difficulty of
 * training deep feedforward neural networks", 2010, equation 16).
 *
 * @param sizes numbers of inputs, of the units of each hidden layer, and of outputs
 * @param options at least a seed
 * @throws RangeError if there are fewer than two sizes, if one is not a whole number of at least 1, or
 *   if an activation is not known
 *
 * @example
 * ```ts
 * import { buildMlp, mlpParameterCount } from "two-kernels";
 * const mlp = buildMlp([2, 2, 1], { seed: 1 });
 * mlp.layers.map((layer) => layer.weights.shape); // => [[2, 2], [2, 1]]
 * mlp.layers.map((layer) => layer.activation); // => ["relu", "sigmoid"]
 * mlpParameterCount(mlp); // => 9
 * ```
 */
export function buildMlp(sizes: readonly number[], options: MlpOptions): Mlp {
  if (!Array.isArray(sizes) || sizes.length < 2) {
    throw new RangeError(
      `buildMlp: sizes should be the numbers of inputs, hidden units and outputs, such as [2, 2, 1], got ` +
        describeValue(sizes),
    );
  }
  sizes.forEach((size, i) => requireInteger("buildMlp", `sizes[${i}]`, size as number, 1));
  const outputs = sizes[sizes.length - 1] as number;
  const { activation = "relu", outputActivation, dtype = "float64" } = options;
  const last = outputActivation ?? (outputs === 1 ? "sigmoid" : "softmax");
  requireActivation("buildMlp", "activation", activation);
  requireActivation("buildMlp", "outputActivation", last);
  if ((activation as ActivationName) === "softmax") {
    throw new RangeError("buildMlp: activation should not be softmax, which is for outputs only");
  }
  if (!["float32", "float64"].includes(dtype)) {
    throw new RangeError(
      `buildMlp: dtype should be "float32" or "float64", got ${describeValue(dtype)}`,
    );
  }
  requireInteger("buildMlp", "seed", options.seed, 0);
  const random = seededRandom(options.seed);
  const fanIns = (sizes as readonly number[]).slice(0, -1);
  const layers = fanIns.map((fanIn, i) => {
    const isLast = i === fanIns.length - 1;
    return randomLayer(fanIn, (sizes as readonly number[])[i + 1], isLast ? last : activation, {
      dtype,
      random,
    });
  });
  return { layers };
}

function randomLayer(
  fanIn: number,
  units: number,
  activation: ActivationName,
  { dtype, random }: { dtype: "float32" | "float64"; random: Random },
): DenseLayer {
  const room = dtype === "float32" ? Float32Array : Float64Array;
  const halves = activation === "relu" || activation === "leakyRelu";
  const limit = Math.sqrt(6 / (halves ? fanIn : fanIn + units));
  const weights = new room(fanIn * units);
  for (let i = 0; i < weights.length; i++) weights[i] = limit * (2 * random.uniform() - 1);
  return {
    weights: fromData(weights, [fanIn, units]),
    biases: fromData(new room(units), [units]),
    activation,
  };
}
