import { requireInteger } from "../arrays/index.ts";
import { requireFiniteNumber } from "../ops/requireFiniteNumber.ts";

/**
 * How the step size changes from the first batch of a training to the last: along half a cosine to 0
 * (`"cosine"`), not at all (`"none"`), or times a factor every few passes.
 */
export type LearningRateDecay = "cosine" | "none" | StepDecay;

/** A step size that falls in steps. */
export interface StepDecay {
  /** Passes over the examples from one fall to the next. */
  readonly everyEpochs: number;
  /** What the step size is multiplied by at each, above 0 and at most 1. */
  readonly factor: number;
}

/**
 * The share of the first step size that is left at a step of a training.
 *
 * `"cosine"` falls from 1 towards 0 along half a cosine, so that the last steps settle what the first
 * ones found. Source: Loshchilov and Hutter, "SGDR: Stochastic gradient descent with warm restarts",
 * 2017, equation 5. Falling in steps: CS231n, "Annealing the learning rate".
 *
 * @param decay how the step size falls
 * @param step steps done so far, from 0
 * @param steps steps of the whole training
 * @param stepsPerEpoch steps of one pass over the examples
 * @throws RangeError if `decay` is none of these, or `step` is not below `steps`
 *
 * @example
 * ```ts
 * import { decayFactor } from "two-kernels";
 * decayFactor("cosine", 50, 100, 10).toFixed(3); // => "0.500"
 * decayFactor({ everyEpochs: 2, factor: 0.5 }, 50, 100, 10); // => 0.25
 * decayFactor("none", 50, 100, 10); // => 1
 * ```
 */
export function decayFactor(
  decay: LearningRateDecay,
  step: number,
  steps: number,
  stepsPerEpoch: number,
): number {
  requireInteger("decayFactor", "stepsPerEpoch", stepsPerEpoch, 1);
  requireInteger("decayFactor", "step", step, 0);
  if (!(step < steps)) {
    throw new RangeError(`decayFactor: step should be below the ${steps} steps, got ${step}`);
  }
  requireDecay("decayFactor", decay);
  if (decay === "none") return 1;
  if (decay === "cosine") return (1 + Math.cos((Math.PI * step) / steps)) / 2;
  return decay.factor ** Math.floor(step / stepsPerEpoch / decay.everyEpochs);
}

/**
 * Refuses a decay that is none of those there are.
 *
 * @param caller the public function to name in an error
 */
export function requireDecay(caller: string, decay: LearningRateDecay): void {
  if (decay === "none" || decay === "cosine") return;
  if (typeof decay !== "object" || (decay as unknown) === null) {
    throw new RangeError(
      `${caller}: learningRateDecay should be "cosine", "none" or { everyEpochs, factor }, got ` +
        JSON.stringify(decay),
    );
  }
  requireInteger(caller, "learningRateDecay.everyEpochs", decay.everyEpochs, 1);
  const factor = requireFiniteNumber(caller, "learningRateDecay.factor", decay.factor);
  if (factor <= 0 || factor > 1) {
    throw new RangeError(
      `${caller}: learningRateDecay.factor should be above 0 and at most 1, got ${factor}`,
    );
  }
}
