import { fromData } from "../../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../../arrays/index.ts";
import { floatLike } from "../floatLike.ts";
import { leakyReluAt } from "./leakyRelu.ts";
import { readSlopes } from "./readSlopes.ts";

/**
 * The parametric rectifier: `x` above 0, `slope * x` below, where the slope is not chosen but
 * learnt, like a weight; see `preluGradient`. Source: He, Zhang, Ren and Sun, "Delving deep into
 * rectifiers", 2015, equation 1.
 *
 * @param x an array of any shape, such as `[batch, height, width, channels]`, or nested numbers
 * @param slope one number for all, or `[channels]`: one for each entry of the last axis
 * @returns a new array of the same shape; float32 if `x` is, else float64
 * @throws RangeError if the slopes are not as many as the channels, or a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { prelu, toNested } from "two-kernels";
 * toNested(prelu([[-4, -4], [1, 2]], [0.25, 0.5])); // => [[-1, -2], [1, 2]]
 * ```
 */
export function prelu(x: ArrayLike, slope: number | ArrayLike): FloatArray {
  const { shape, values, slopes } = readSlopes("prelu", x, slope);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) {
    result[i] = leakyReluAt(values[i], slopes[i % slopes.length]);
  }
  return fromData(result, shape);
}
