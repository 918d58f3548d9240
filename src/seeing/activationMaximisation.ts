import { fromData } from "../arrays/index.ts";
import type { NumericArray } from "../arrays/index.ts";
import { seededRandom } from "../random/index.ts";
import { abortError } from "../training/abortSignal.ts";
import type { AbortSignalLike, LayersModel, Tfjs } from "../training/index.ts";
import { ascend } from "./ascend.ts";
import { readAscent, usualJitter } from "./ascent.ts";
import type { AscentOptions } from "./ascent.ts";
import { ascentReporter } from "./ascentReporter.ts";
import type { OnAscent } from "./ascentReporter.ts";
import { requireUsable } from "./readInput.ts";
import { readTarget } from "./target.ts";
import type { Target } from "./target.ts";

/** How an image is changed until it excites a part of a network. */
export interface ActivationMaximisationOptions extends AscentOptions {
  /** Where the first image, noise, and the jitter come from: the same seed gives the same image. */
  seed: number;
  /** Called at most seven times a second, and at the end; a promise is waited for. */
  onProgress?: OnAscent;
  /** Stops the search before the next step. */
  signal?: AbortSignalLike;
}

/** An image that excites a part of a network. */
export interface MaximisedActivation {
  /** `[height, width, channels]`. */
  readonly image: NumericArray<Float32Array>;
  /** How much the image excites the target, before its layer's activation. */
  readonly activation: number;
  /** The same of the image before each step, as the jitter had moved it. */
  readonly history: number[];
}

/**
 * Searches for an image that excites a class, a channel or a single cell as much as it can: what it
 * has learnt to answer to. It starts from grey noise and goes up the gradient; decay, blur, jitter
 * and the range keep it from the high-frequency patterns that excite a network and look like nothing.
 *
 * The mean over a channel's map may be raised at the border only; a single cell, `at`, shows better
 * what a channel of a deeper layer looks for.
 *
 * Source: Erhan, Bengio, Courville and Vincent, "Visualizing higher-layer features of a deep
 * network", 2009; decay and blur: Yosinski and others, "Understanding neural networks through deep
 * visualization", 2015, section 3; jitter: Mordvintsev, Olah and Tyka, "Inceptionism", 2015.
 *
 * @param tf the tfjs namespace that `model` was built with
 * @param model a network with one input for images
 * @param target `{ label }`, the score of a class before softmax, or `{ layer, channel }`, with
 *   `at: [row, column]` for one cell of the feature map
 * @param options at least a seed
 * @throws RangeError if there is no such class, layer, channel or cell, or if an option makes no
 *   sense; an error named AbortError if the signal stops it
 *
 * @example
 * ```ts
 * import { activationMaximisation, buildDigitsCnn } from "two-kernels";
 * import { tf } from "two-kernels/node";
 * const model = buildDigitsCnn(tf, { seed: 1 });
 * const found = await activationMaximisation(tf, model, { label: 3 }, { seed: 1, steps: 20 });
 * found.image.shape; // => [28, 28, 1]
 * found.activation > found.history[0]; // => true
 * ```
 */
export async function activationMaximisation(
  tf: Tfjs,
  model: LayersModel,
  target: Target,
  options: ActivationMaximisationOptions,
): Promise<MaximisedActivation> {
  requireUsable("activationMaximisation", model);
  const ascent = readAscent("activationMaximisation", model, {
    jitter: "at" in target ? 0 : usualJitter,
    ...options,
  });
  const excitation = readTarget("activationMaximisation", tf, model, target);
  const random = seededRandom(options.seed);
  const report = ascentReporter(tf, options.onProgress);
  const [low, high] = ascent.range;
  let pixels = Float32Array.from(
    { length: ascent.shape.reduce((a, b) => a * b) },
    () => low + (high - low) * (0.4 + 0.2 * random.uniform()),
  );
  const history: number[] = [];
  for (let step = 1; step <= ascent.steps; step++) {
    if (options.signal?.aborted === true) {
      const place = `step ${step} of ${ascent.steps}`;
      throw abortError(`activationMaximisation: stopped by its signal at ${place}`, options.signal);
    }
    const next = ascend(tf, excitation, pixels, step, ascent, random);
    pixels = next.pixels;
    history.push(next.activation);
    await report({ step, steps: ascent.steps, activation: next.activation });
  }
  const activation = tf.tidy(
    () => excitation(tf.tensor(pixels, [1, ...ascent.shape])).dataSync()[0],
  );
  return { image: fromData(pixels, ascent.shape), activation, history };
}
