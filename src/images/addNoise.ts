import { describeValue, fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray } from "../arrays/index.ts";
import { floatLike } from "../ops/floatLike.ts";
import { standardNormal } from "../random/standardNormal.ts";
import type { Random } from "../random/index.ts";

/**
 * Adds Gaussian noise: to each value a random number of its own, around 0. The sum is not clipped,
 * so that it may leave the range of the image.
 *
 * @param image an array of any shape, or nested numbers
 * @param standardDeviation how strong the noise is, in the unit of the values
 * @param random where the randomness comes from, such as `seededRandom(1)`
 * @returns a new array of the same shape; float32 if the image is, else float64
 * @throws RangeError if the standard deviation is negative, or if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { addNoise, seededRandom } from "two-kernels";
 * const noisy = addNoise([[0.5, 0.5]], 0.1, seededRandom(1));
 * Math.abs(noisy.get(0, 0) - 0.5) < 0.5; // => true
 * noisy.get(0, 0) === noisy.get(0, 1); // => false
 * ```
 */
export function addNoise(image: ArrayLike, standardDeviation: number, random: Random): FloatArray {
  if (!Number.isFinite(standardDeviation) || standardDeviation < 0) {
    throw new RangeError(
      `addNoise: standardDeviation should be a number of at least 0, got ${describeValue(standardDeviation)}`,
    );
  }
  const { shape, values } = readArray("addNoise", "image", image);
  const result = floatLike(values, values.length);
  for (let i = 0; i < result.length; i++) {
    result[i] = values[i] + standardDeviation * standardNormal(random);
  }
  return fromData(result, shape);
}
