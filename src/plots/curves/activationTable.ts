import { type ArrayLike, describeValue, type FloatArray } from "../../arrays/index.ts";
import {
  leakyRelu,
  leakyReluDerivative,
  relu,
  reluDerivative,
  sigmoid,
  sigmoidDerivative,
  step,
  stepDerivative,
  tanh,
  tanhDerivative,
} from "../../ops/index.ts";

/** A function of one number, for the figure of activations. */
export interface ActivationCurve {
  readonly name: string;
  /** The activation for a pre-activation. */
  readonly f: (preActivation: number) => number;
  /** Its slope there; the central difference if left out. */
  readonly derivative?: (preActivation: number) => number;
}

/** The library's activations that have a curve. */
export type NamedActivation = "step" | "sigmoid" | "tanh" | "relu" | "leakyRelu";

const table = {
  step: [step, stepDerivative],
  sigmoid: [sigmoid, sigmoidDerivative],
  tanh: [tanh, tanhDerivative],
  relu: [relu, reluDerivative],
  leakyRelu: [(x) => leakyRelu(x), (x) => leakyReluDerivative(x)],
} as const satisfies Record<NamedActivation, readonly ((x: ArrayLike) => FloatArray)[]>;

/** Steps of the central difference: the cube root of float64's precision. */
const difference = 6e-6;

/** A function by its name, or a given one, with its derivative. */
export function readActivation(
  caller: string,
  given: NamedActivation | ActivationCurve,
): Required<ActivationCurve> {
  if (typeof given === "string") {
    if (!Object.hasOwn(table, given)) {
      throw new RangeError(
        `${caller}: expected one of ${Object.keys(table).join(", ")}, or { name, f }, got ${describeValue(given)}`,
      );
    }
    const [f, derivative] = table[given];
    return { name: given, f: (x) => f([x]).get(0), derivative: (x) => derivative([x]).get(0) };
  }
  const { name, f } = given;
  const slope = (x: number) => (f(x + difference) - f(x - difference)) / (2 * difference);
  return { name, f, derivative: given.derivative ?? slope };
}
