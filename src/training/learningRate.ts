import type { LayersModel } from "./tfjs.ts";

/** The part of tfjs's optimisers that changes a step size; it is not in their public types. */
interface AdjustableOptimizer {
  learningRate: number;
  setLearningRate?: (learningRate: number) => void;
}

/** The step size that a network's optimiser takes now. */
export function learningRateOf(model: LayersModel): number {
  return (model.optimizer as unknown as AdjustableOptimizer).learningRate;
}

/** Changes the step size of a network's optimiser; what else the optimiser remembers stays. */
export function setLearningRate(model: LayersModel, learningRate: number): void {
  const optimizer = model.optimizer as unknown as AdjustableOptimizer;
  if (optimizer.setLearningRate !== undefined) optimizer.setLearningRate(learningRate);
  else optimizer.learningRate = learningRate;
}
