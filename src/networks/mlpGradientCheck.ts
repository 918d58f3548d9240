import { fromData } from "../arrays/index.ts";
import type { FloatArray } from "../arrays/index.ts";
import { gradientCheck } from "./gradientCheck.ts";
import type { GradientCheck, WorstDerivative } from "./gradientCheck.ts";
import type { Mlp, MlpLoss } from "./mlp.ts";
import type { NumericGradientOptions } from "./numericGradient.ts";
import { chooseLoss, outputDelta, sumLoss } from "./outputLoss.ts";
import { passBackward } from "./passBackward.ts";
import { passForward } from "./passForward.ts";
import { readExamples } from "./readExamples.ts";
import type { MlpExamples } from "./readExamples.ts";
import { readMlp } from "./readMlp.ts";
import type { RawLayer } from "./readMlp.ts";

/** Which parameter of a network has the worst derivative. */
export interface WorstParameter extends WorstDerivative {
  /** Its layer, from 0. */
  readonly layer: number;
  readonly parameter: "weights" | "biases";
}

/** How backpropagation compares with measuring. */
export interface MlpGradientCheck {
  /** Layer by layer, the comparison of the weights and of the biases. */
  readonly layers: readonly { readonly weights: GradientCheck; readonly biases: GradientCheck }[];
  /** The parameter with the largest relative error of all. */
  readonly worst: WorstParameter;
}

/**
 * Compares the gradient by backpropagation with one that is measured, for every weight and bias of a
 * network; see `gradientCheck` for what the relative errors mean. The network runs twice for each
 * parameter, so take a small one and few examples. All is computed in float64.
 *
 * @param data `{ inputs, labels }`, `{ inputs, targets }` or labelled images
 * @param options the loss, as for `backward`, and the step, as for `numericGradient`
 * @throws RangeError if network, examples and loss do not fit, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { buildMlp, mlpGradientCheck } from "two-kernels";
 * const data = { inputs: [[0.5, -1], [2, 1]], labels: [0, 1] };
 * const check = mlpGradientCheck(buildMlp([2, 3, 2], { seed: 1, activation: "tanh" }), data);
 * check.worst.relativeError < 1e-6; // => true
 * ```
 */
export function mlpGradientCheck(
  mlp: Mlp,
  data: MlpExamples,
  options: NumericGradientOptions & { loss?: MlpLoss } = {},
): MlpGradientCheck {
  const layers = readMlp("mlpGradientCheck", mlp).map((layer) => ({
    ...layer,
    weights: Float64Array.from(layer.weights),
    biases: Float64Array.from(layer.biases),
  }));
  const loss = chooseLoss("mlpGradientCheck", layers, options.loss);
  const { count, inputs, targets } = readExamples("mlpGradientCheck", layers, data, loss);
  const last = layers[layers.length - 1];
  const lossOf = (changed: readonly RawLayer[]): number =>
    sumLoss(last, passForward(changed, inputs, count).at(-1)!, targets, loss) / count;

  const activity = passForward(layers, inputs, count);
  const delta = outputDelta(last, activity[activity.length - 1], targets, loss, count);
  const gradients = passBackward(layers, inputs, activity, delta);
  const checks = layers.map((layer, l) => {
    const check = (part: "weights" | "biases", shape: readonly number[]): GradientCheck => {
      const f = (values: FloatArray): number =>
        lossOf(layers.with(l, { ...layer, [part]: values.data as Float64Array }));
      const [x, derived] = [layer[part], gradients[l][part]];
      return gradientCheck(f, fromData(x, shape), fromData(derived, shape), options);
    };
    return {
      weights: check("weights", [layer.fanIn, layer.units]),
      biases: check("biases", [layer.units]),
    };
  });
  return { layers: checks, worst: worstOf(checks) };
}

function worstOf(checks: MlpGradientCheck["layers"]): WorstParameter {
  const all = checks.flatMap((check, layer) =>
    (["weights", "biases"] as const).map((parameter) => ({
      layer,
      parameter,
      ...check[parameter].worst,
    })),
  );
  return all.reduce((worst, one) => (one.relativeError > worst.relativeError ? one : worst));
}
