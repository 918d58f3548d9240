import type { LayersModel } from "./tfjs.ts";

/** How the step size changes from the first batch of a training to the last. */
export type LearningRateDecay = "cosine" | "none";

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

/**
 * The share of the first step size left at step `step` of `steps`: from 1 towards 0 along half a
 * cosine, so that the last steps settle what the first ones found. Source: Loshchilov and Hutter,
 * "SGDR: Stochastic gradient descent with warm restarts", 2017, equation 5.
 */
export function decayFactor(decay: LearningRateDecay, step: number, steps: number): number {
  return decay === "none" ? 1 : (1 + Math.cos((Math.PI * step) / steps)) / 2;
}
