import type { Tensor, Variable } from "@tensorflow/tfjs";
import type { LayersModel, Tfjs } from "../tfjs.ts";

/** What an optimiser remembers from step to step, as tensors that an op can read and return. */
export interface OptimizerState {
  /** The numbers of Adam's rule: beta1, 1 - beta1, beta2, 1 - beta2, epsilon; none for plain descent. */
  readonly adam: readonly number[];
  /** What it remembers now; it stays the optimiser's own. */
  read(): Tensor[];
  /** Gives it what `read` gave after `steps` more steps. */
  write(tensors: readonly Tensor[], steps: number): void;
}

/** What tfjs's optimisers keep; it is not in their public types. */
interface Optimizer {
  iterations_?: number;
}

/** A weight, which is a variable with a name. */
type NamedTensor = Tensor & { readonly name: string };

interface Adam extends Optimizer {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly accBeta1: Variable;
  readonly accBeta2: Variable;
  readonly accumulatedFirstMoment: { originalName: string; variable: Variable }[];
  readonly accumulatedSecondMoment: { originalName: string; variable: Variable }[];
}

/** What a network's optimiser remembers, or undefined if it is neither Adam nor plain descent. */
export function optimizerState(tf: Tfjs, model: LayersModel): OptimizerState | undefined {
  const name = model.optimizer.getClassName();
  if (name === "SGD") {
    const optimizer = model.optimizer as unknown as Optimizer;
    return {
      adam: [],
      read: () => [],
      write: (_, steps) => {
        countSteps(optimizer, steps);
      },
    };
  }
  return name === "Adam" ? adamState(tf, model) : undefined;
}

function adamState(tf: Tfjs, model: LayersModel): OptimizerState {
  const adam = model.optimizer as unknown as Adam;
  const { beta1, beta2, epsilon } = adam;
  const weights = model.trainableWeights.map((weight) => weight.read() as NamedTensor);
  const variables = () => [
    ...adam.accumulatedFirstMoment.map((moment) => moment.variable),
    ...adam.accumulatedSecondMoment.map((moment) => moment.variable),
    adam.accBeta1,
    adam.accBeta2,
  ];
  return {
    adam: [beta1, 1 - beta1, beta2, 1 - beta2, epsilon],
    read() {
      // tfjs makes them at the first step, under these names.
      const zeros = (of: NamedTensor) => tf.tidy(() => tf.zerosLike(of).variable(false));
      weights.forEach((weight, i) => {
        adam.accumulatedFirstMoment[i] ??= {
          originalName: `${weight.name}/m`,
          variable: zeros(weight),
        };
        adam.accumulatedSecondMoment[i] ??= {
          originalName: `${weight.name}/v`,
          variable: zeros(weight),
        };
      });
      return variables();
    },
    write(tensors, steps) {
      variables().forEach((variable, i) => {
        variable.assign(tensors[i]);
      });
      countSteps(adam, steps);
    },
  };
}

function countSteps(optimizer: Optimizer, steps: number): void {
  optimizer.iterations_ = (optimizer.iterations_ ?? 0) + steps;
}
