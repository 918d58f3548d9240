import type { Random } from "../../random/index.ts";
import { shuffled } from "../../random/index.ts";
import type { Patches } from "./samplePatches.ts";

/** Directions that the patches gather around, and how many gather at each. */
export interface Clusters {
  /** `[count, length]` in row-major order, each of length 1. */
  readonly directions: Float64Array;
  /** How many patches lie nearest to each. */
  readonly members: Int32Array;
  /** The mean of |cos| between a patch and its direction. */
  readonly likeness: number;
}

/** `count` patches with which to begin, made directions. */
export function firstDirections(patches: Patches, count: number, random: Random): Float64Array {
  const { length, values } = patches;
  const directions = new Float64Array(count * length);
  const chosen = shuffled(Array(patches.count).keys(), random).slice(0, count);
  chosen.forEach((patch, k) => {
    directions.set(values.subarray(patch * length, (patch + 1) * length), k * length);
    makeUnit(directions.subarray(k * length, (k + 1) * length));
  });
  return directions;
}

/**
 * One round of spherical k-means: each patch x goes to the direction d with the largest |d·x|, and each
 * direction is moved to where its patches are, those opposite to it turned round:
 *
 *     d ← d + Σ (d·x) x over its patches, made of length 1 again
 *
 * A direction that no patch chose is replaced by a patch. Source: Coates and Ng, "Learning feature
 * representations with k-means", 2012, section 2.
 */
export function kMeansRound(patches: Patches, before: Float64Array, random: Random): Clusters {
  const { count, length, values } = patches;
  const directions = Float64Array.from(before);
  const members = new Int32Array(before.length / length);
  let likeness = 0;
  for (let p = 0; p < count; p++) {
    const patch = values.subarray(p * length, (p + 1) * length);
    const { nearest, product } = nearestDirection(patch, before);
    members[nearest] += 1;
    const start = nearest * length;
    let squares = 0;
    for (let i = 0; i < length; i++) {
      directions[start + i] += product * patch[i];
      squares += patch[i] * patch[i];
    }
    if (squares > 0) likeness += Math.abs(product) / Math.sqrt(squares) / count;
  }
  members.forEach((n, k) => {
    const direction = directions.subarray(k * length, (k + 1) * length);
    const start = random.below(count) * length;
    if (n === 0) direction.set(values.subarray(start, start + length));
    makeUnit(direction);
  });
  return { directions, members, likeness };
}

/** Four directions at a time, so that each number of the patch is read once for all four. */
function nearestDirection(patch: Float64Array, directions: Float64Array) {
  const length = patch.length;
  const count = directions.length / length;
  let nearest = 0;
  let product = 0;
  const take = (k: number, dot: number) => {
    if (Math.abs(dot) <= Math.abs(product)) return;
    nearest = k;
    product = dot;
  };
  let k = 0;
  for (; k + 4 <= count; k += 4) {
    let [a, b, c, d] = [0, 0, 0, 0];
    const at = k * length;
    for (let i = 0; i < length; i++) {
      const value = patch[i];
      a += value * directions[at + i];
      b += value * directions[at + length + i];
      c += value * directions[at + 2 * length + i];
      d += value * directions[at + 3 * length + i];
    }
    take(k, a);
    take(k + 1, b);
    take(k + 2, c);
    take(k + 3, d);
  }
  for (; k < count; k++) {
    let dot = 0;
    for (let i = 0; i < length; i++) dot += patch[i] * directions[k * length + i];
    take(k, dot);
  }
  return { nearest, product };
}

/** A direction of no length, as from a patch of zeros, stays 0. */
function makeUnit(direction: Float64Array): void {
  let squares = 0;
  for (const value of direction) squares += value * value;
  if (squares === 0) return;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < direction.length; i++) direction[i] *= scale;
}
