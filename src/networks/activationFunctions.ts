import { leakyReluAt } from "../ops/activations/leakyRelu.ts";
import { leakyReluDerivativeAt } from "../ops/activations/leakyReluDerivative.ts";
import { reluAt } from "../ops/activations/relu.ts";
import { reluDerivativeAt } from "../ops/activations/reluDerivative.ts";
import { sigmoidAt } from "../ops/activations/sigmoid.ts";
import { sigmoidDerivativeAt } from "../ops/activations/sigmoidDerivative.ts";
import { tanhAt } from "../ops/activations/tanh.ts";
import { tanhDerivativeAt } from "../ops/activations/tanhDerivative.ts";
import type { ActivationName } from "./mlp.ts";

/** An activation that works number by number, with its derivative. */
interface ActivationFunction {
  readonly value: (preActivation: number) => number;
  readonly derivative: (preActivation: number) => number;
}

/** The slope of `leakyRelu` below 0. */
const slope = 0.01;

/** All activations but softmax, which looks at all units of a layer at once. */
export const activationFunctions: Readonly<
  Record<Exclude<ActivationName, "softmax">, ActivationFunction>
> = {
  identity: { value: (z) => z, derivative: () => 1 },
  leakyRelu: {
    value: (z) => leakyReluAt(z, slope),
    derivative: (z) => leakyReluDerivativeAt(z, slope),
  },
  relu: { value: reluAt, derivative: reluDerivativeAt },
  sigmoid: { value: sigmoidAt, derivative: sigmoidDerivativeAt },
  tanh: { value: tanhAt, derivative: tanhDerivativeAt },
};

/** Their names, as an error lists them. */
export const activationNames = [...Object.keys(activationFunctions), "softmax"].toSorted();
