import { floatLike } from "../ops/floatLike.ts";
import { activationFunctions } from "./activationFunctions.ts";
import type { MlpLoss } from "./mlp.ts";
import type { RawActivity } from "./passForward.ts";
import type { RawLayer } from "./readMlp.ts";

/**
 * The loss that a network is trained for if none is named: cross-entropy of probabilities, squared error
 * of anything else.
 *
 * @param caller the public function to name in an error
 */
export function chooseLoss(
  caller: string,
  layers: readonly RawLayer[],
  loss: MlpLoss | undefined,
): MlpLoss {
  const { activation } = layers[layers.length - 1];
  const probabilities = activation === "softmax" || activation === "sigmoid";
  const chosen = loss ?? (probabilities ? "crossEntropy" : "squaredError");
  if (!["crossEntropy", "squaredError"].includes(chosen)) {
    throw new RangeError(
      `${caller}: loss should be "crossEntropy" or "squaredError", got ${JSON.stringify(chosen)}`,
    );
  }
  if (chosen === "crossEntropy" && !probabilities) {
    throw new RangeError(
      `${caller}: loss "crossEntropy" needs outputs that are probabilities, from softmax or sigmoid, and the ` +
        `network ends in ${activation}: build it with another outputActivation, or use "squaredError"`,
    );
  }
  if (chosen === "squaredError" && activation === "softmax") {
    throw new RangeError(
      `${caller}: loss "squaredError" does not go with softmax here: use "crossEntropy", which learns faster`,
    );
  }
  return chosen;
}

/** The sum of the loss over some examples; `targets` has a number for each output. */
export function sumLoss(
  { activation, units }: RawLayer,
  { preActivations: z, activations: a }: RawActivity,
  targets: Float64Array,
  loss: MlpLoss,
): number {
  let total = 0;
  if (loss === "squaredError") {
    for (let i = 0; i < a.length; i++) total += (a[i] - targets[i]) ** 2 / 2;
  } else if (activation === "sigmoid") {
    // From z and not from a, which rounds to 0 or 1: see sigmoidCrossEntropy.
    for (let i = 0; i < z.length; i++) {
      total += z[i] > 0 ? z[i] * (1 - targets[i]) : -targets[i] * z[i];
      total += Math.log1p(Math.exp(-Math.abs(z[i])));
    }
  } else {
    for (let start = 0; start < z.length; start += units) {
      const logTotal = logSumExp(z, start, start + units);
      for (let i = start; i < start + units; i++) total += targets[i] * (logTotal - z[i]);
    }
  }
  return total;
}

function logSumExp(z: Float32Array | Float64Array, start: number, end: number): number {
  let largest = -Infinity;
  for (let i = start; i < end; i++) largest = Math.max(largest, z[i]);
  let total = 0;
  for (let i = start; i < end; i++) total += Math.exp(z[i] - largest);
  return largest + Math.log(total);
}

/**
 * How the mean loss changes with each preActivation of the last layer. With cross-entropy this is
 * (a - t) / n after softmax as after sigmoid; squared error has the derivative of the activation beside
 * it, (a - t) f'(z) / n.
 */
export function outputDelta(
  { activation }: RawLayer,
  { preActivations: z, activations: a }: RawActivity,
  targets: Float64Array,
  loss: MlpLoss,
  examples: number,
): Float32Array | Float64Array {
  const delta = floatLike(a, a.length);
  for (let i = 0; i < a.length; i++) delta[i] = (a[i] - targets[i]) / examples;
  if (loss === "squaredError" && activation !== "softmax") {
    const { derivative } = activationFunctions[activation];
    for (let i = 0; i < a.length; i++) delta[i] *= derivative(z[i]);
  }
  return delta;
}
