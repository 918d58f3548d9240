import { requireInteger } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";
import type { LabelledImages } from "../data/index.ts";
import { addNoise, shift } from "../images/index.ts";
import type { Shift } from "../images/index.ts";
import { seededRandom } from "../random/index.ts";
import { evaluate } from "../training/index.ts";
import type { LayersModel, Tfjs } from "../training/index.ts";
import { requireModelFor } from "../training/requireModelFor.ts";
import { requireUsable } from "./readInput.ts";
import { requireDeviation } from "./requireDeviation.ts";

const usualShifts: readonly Shift[] = [0, 1, 2, 3, 4].map((right) => ({ right }));

/** What is done to the examples. */
export interface RobustnessOptions {
  /** How the images are moved, in pixels; to the right by 0 to 4 if left out. */
  shifts?: readonly Shift[];
  /** Standard deviations of the noise, in grey levels; 0, 0.1, 0.2, 0.3 and 0.5 if left out. */
  noise?: readonly number[];
  /** Where the noise comes from; each level has the same noise, more or less of it. */
  seed: number;
}

/** How a network does on examples that were moved. */
export interface ShiftedAccuracy {
  readonly down: number;
  readonly right: number;
  /** Share of examples told right, 0 to 1. */
  readonly accuracy: number;
  /** Mean cross-entropy. */
  readonly loss: number;
}

/** How a network does on noisy examples. */
export interface NoisyAccuracy {
  readonly noise: number;
  /** Share of examples told right, 0 to 1. */
  readonly accuracy: number;
  /** Mean cross-entropy. */
  readonly loss: number;
}

/** How a network does on examples it is not used to. */
export interface Robustness {
  readonly shifts: ShiftedAccuracy[];
  readonly noise: NoisyAccuracy[];
}

/**
 * How many examples a network still tells right once they are moved, or noise is added: a table of
 * each. What moves in at an edge is 0; noise may leave the range of the image.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network that ends in softmax over the classes
 * @param data the examples, best ones it has not learnt from
 * @param options at least a seed
 * @throws RangeError if the network reads other images or answers with other classes, if a shift is
 *   not a whole number of pixels, or a deviation below 0
 *
 * @example
 * ```ts
 * import { buildDigitsCnn, robustness, selectExamples } from "two-kernels";
 * import { loadDigits } from "two-kernels/data";
 * import { tf } from "two-kernels/node";
 * const { test } = await loadDigits();
 * const few = selectExamples(test, [0, 500, 1000, 1500]);
 * const table = robustness(tf, buildDigitsCnn(tf, { seed: 1 }), few, { shifts: [{ right: 2 }], seed: 1 });
 * table.shifts.map(({ down, right }) => [down, right]); // => [[0, 2]]
 * table.noise.map(({ noise }) => noise); // => [0, 0.1, 0.2, 0.3, 0.5]
 * ```
 */
export function robustness(
  tf: Tfjs,
  model: LayersModel,
  data: LabelledImages,
  options: RobustnessOptions,
): Robustness {
  const { shifts = usualShifts, noise = [0, 0.1, 0.2, 0.3, 0.5], seed } = options;
  requireInteger("robustness", "seed", seed, 0);
  for (const level of noise) requireDeviation("robustness", level);
  requireUsable("robustness", model);
  requireModelFor("robustness", model, data);
  const told = (images: NumericArray) => {
    const changed = images as NumericArray<Float32Array>;
    const { accuracy, loss } = evaluate(tf, model, { ...data, images: changed });
    return { accuracy, loss };
  };
  return {
    shifts: shifts.map(({ down = 0, right = 0 }) => ({
      down,
      right,
      ...told(shift(data.images, { down, right })),
    })),
    noise: noise.map((level) => ({
      noise: level,
      ...told(addNoise(data.images, level, seededRandom(seed))),
    })),
  };
}
