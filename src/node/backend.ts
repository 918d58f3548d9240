import type { Tfjs } from "../training/index.ts";
import { chooseBackend } from "./chooseBackend.ts";
import type { BackendDescription } from "./chooseBackend.ts";

const chosen = await chooseBackend();

/**
 * The tfjs namespace, on the best backend this machine has. Pass it to `buildDigitsCnn`, `fit` and
 * `evaluate`.
 *
 * @example
 * ```ts
 * import { tf } from "two-kernels/node";
 * tf.tensor1d([1, 2, 3]).sum().dataSync()[0]; // => 6
 * ```
 */
export const tf: Tfjs = chosen.tf;

/**
 * What `tf` computes with, and why.
 *
 * @example
 * ```ts
 * import { describeBackend, tf } from "two-kernels/node";
 * describeBackend().backend === tf.getBackend(); // => true
 * ```
 */
export function describeBackend(): BackendDescription {
  return chosen.description;
}
