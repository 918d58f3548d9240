import type { Mlp } from "./mlp.ts";
import { readMlp } from "./readMlp.ts";

/**
 * How many numbers a network learns: fanIn · units weights and as many biases as units in each layer.
 *
 * @throws TypeError or RangeError if `mlp` is not a network whose layers fit
 *
 * @example
 * ```ts
 * import { buildMlp, mlpParameterCount } from "two-kernels";
 * mlpParameterCount(buildMlp([784, 128, 10], { seed: 1 })); // => 101770
 * ```
 */
export function mlpParameterCount(mlp: Mlp): number {
  const layers = readMlp("mlpParameterCount", mlp);
  return layers.reduce((total, { fanIn, units }) => total + (fanIn + 1) * units, 0);
}
