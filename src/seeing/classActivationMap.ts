import { fromData, readArray } from "../arrays/index.ts";
import type { ArrayLike, FloatArray, NumericData } from "../arrays/index.ts";

/**
 * Where the evidence for a class lies: the sum of the feature maps, each times the weight that the
 * class gives it,
 *
 *     map[y, x] = Σ_k weights[k] · featureMaps[y, x, k]
 *
 * In a network that ends in global average pooling and a dense layer, the weights are the class's
 * column of that layer. Source: Zhou and others, "Learning deep features for discriminative
 * localization", 2016, equation 2.
 *
 * @param featureMaps `[height, width, channels]`
 * @param weights one for each channel
 * @returns `[height, width]`
 * @throws RangeError if there is not one weight for each channel, or if a value is NaN or infinite
 *
 * @example
 * ```ts
 * import { classActivationMap, toNested } from "two-kernels";
 * const featureMaps = [[[1, 0], [0, 0]], [[0, 0], [0, 2]]]; // two channels at each of 2x2 places
 * toNested(classActivationMap(featureMaps, [3, 1])); // => [[3, 0], [0, 2]]
 * ```
 */
export function classActivationMap(featureMaps: ArrayLike, weights: ArrayLike): FloatArray {
  const maps = readArray("classActivationMap", "featureMaps", featureMaps, {
    3: "[height, width, channels]",
  });
  const read = readArray("classActivationMap", "weights", weights, { 1: "[channels]" });
  const [height, width, channels] = maps.shape;
  if (read.shape[0] !== channels) {
    throw new RangeError(
      `classActivationMap: expected one weight for each of the ${channels} channels of featureMaps ` +
        `${maps.shape.join("x")}, got ${read.shape[0]}`,
    );
  }
  return fromData(weightedSum(maps.values, read.values), [height, width]);
}

/** The channels of each place, times their weights, summed up. */
function weightedSum(maps: NumericData, weights: NumericData): Float64Array {
  const channels = weights.length;
  const sums = new Float64Array(maps.length / channels);
  for (let place = 0; place < sums.length; place++) {
    let sum = 0;
    for (let k = 0; k < channels; k++) sum += weights[k] * maps[place * channels + k];
    sums[place] = sum;
  }
  return sums;
}
