import { fromData } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";
import type { Mlp, MlpLoss } from "./mlp.ts";
import { chooseLoss, outputDelta, sumLoss } from "./outputLoss.ts";
import { passBackward } from "./passBackward.ts";
import { passForward } from "./passForward.ts";
import { readExamples } from "./readExamples.ts";
import type { MlpExamples } from "./readExamples.ts";
import { readMlp } from "./readMlp.ts";

/** How the loss changes with the numbers of a layer. */
export interface LayerGradient {
  /** ∂L/∂W, `[fanIn, units]`. */
  readonly weightGradient: FloatArray;
  /** ∂L/∂b, `[units]`. */
  readonly biasGradient: FloatArray;
  /** ∂L/∂z, `[examples, units]`. */
  readonly preActivationGradient: FloatArray;
}

/** The loss of a network on examples, with its gradient. */
export interface BackwardPass {
  /** The mean over the examples. */
  readonly loss: number;
  /** Layer by layer, first layer first. */
  readonly layers: readonly LayerGradient[];
}

/**
 * Backpropagation: the loss of a network on examples, and how it changes with every weight and bias. The
 * chain rule is taken one layer at a time, from the last to the first: for z = x W + b and a = f(z),
 *
 *     ∂L/∂W = xᵀ · ∂L/∂z,   ∂L/∂b = Σ ∂L/∂z,   ∂L/∂z before = (∂L/∂z · Wᵀ) f'(z before)
 *
 * Source: Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", 1986.
 *
 * @param data `{ inputs, labels }`, `{ inputs, targets }` or labelled images
 * @param options the loss; if left out, `"crossEntropy"` after softmax and sigmoid, else `"squaredError"`
 * @throws RangeError if network, examples and loss do not fit, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { array, backward } from "two-kernels";
 * const unit = { weights: array([[0.5]]), biases: array([0]), activation: "sigmoid" } as const;
 * const data = { inputs: [[1]], targets: [[1]] };
 * const pass = backward({ layers: [unit] }, data, { loss: "squaredError" });
 * pass.layers[0].weightGradient.get(0, 0).toFixed(4); // => "-0.0887"
 * ```
 */
export function backward(
  mlp: Mlp,
  data: MlpExamples,
  options: { loss?: MlpLoss } = {},
): BackwardPass {
  const layers = readMlp("backward", mlp);
  const loss = chooseLoss("backward", layers, options.loss);
  const { count, inputs, targets } = readExamples("backward", layers, data, loss);
  const last = layers[layers.length - 1];

  const activity = passForward(layers, inputs, count);
  const outputs = activity[activity.length - 1];
  const delta = outputDelta(last, outputs, targets, loss, count);
  const gradients = passBackward(layers, inputs, activity, delta);
  return {
    loss: sumLoss(last, outputs, targets, loss) / count,
    layers: gradients.map((gradient, l) => {
      const { fanIn, units } = layers[l];
      return {
        weightGradient: fromData(gradient.weights, [fanIn, units]),
        biasGradient: fromData(gradient.biases, [units]),
        preActivationGradient: fromData(gradient.delta, [count, units]),
      };
    }),
  };
}
