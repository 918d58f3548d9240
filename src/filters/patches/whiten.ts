import { inverseSquareRoot } from "./inverseSquareRoot.ts";
import type { Patches } from "./samplePatches.ts";

/**
 * ZCA whitening: afterwards the numbers of a patch are uncorrelated and vary equally, while the patch still
 * looks like itself. Neighbouring pixels of a photograph are nearly equal; without this, clusters
 * differ in brightness from one side to the other and in nothing finer.
 *
 *     x ← (C + ε I)^(-1/2) (x - mean),   C the covariance of the patches
 *
 * Source: Bell and Sejnowski, "The 'independent components' of natural scenes are edge filters",
 * 1997; Coates, Lee and Ng, 2011, section 3.1.2.
 *
 * @param patches left as they are
 * @param epsilon ε: what varies less than this is held to be noise, and not made larger
 */
export function whiten(patches: Patches, epsilon: number): Patches {
  const { count, length } = patches;
  const centred = centre(patches);
  const matrix = covariance(centred, count, length);
  for (let i = 0; i < length; i++) matrix[i * length + i] += epsilon;
  const whitening = inverseSquareRoot(matrix, length);
  const values = new Float64Array(count * length);
  for (let p = 0; p < count; p++) {
    const start = p * length;
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let k = 0; k < length; k++) sum += whitening[i * length + k] * centred[start + k];
      values[start + i] = sum;
    }
  }
  return { count, length, values };
}

function centre({ count, length, values }: Patches): Float64Array {
  const mean = new Float64Array(length);
  for (let i = 0; i < values.length; i++) mean[i % length] += values[i] / count;
  return values.map((value, i) => value - mean[i % length]);
}

function covariance(centred: Float64Array, count: number, length: number): Float64Array {
  const sums = new Float64Array(length * length);
  for (let start = 0; start < centred.length; start += length) {
    for (let i = 0; i < length; i++) {
      const value = centred[start + i] / count;
      for (let j = 0; j <= i; j++) sums[i * length + j] += value * centred[start + j];
    }
  }
  for (let i = 0; i < length; i++) {
    for (let j = 0; j < i; j++) sums[j * length + i] = sums[i * length + j];
  }
  return sums;
}
