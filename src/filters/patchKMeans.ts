import { describeShape, fromData, requireInteger } from "../arrays/index.ts";
import type { ArrayLike, NumericArray } from "../arrays/index.ts";
import { resize } from "../images/index.ts";
import { readImage } from "../ops/readImage.ts";
import type { BatchOfImages } from "../ops/readImage.ts";
import { seededRandom } from "../random/index.ts";
import { abortError } from "../training/abortSignal.ts";
import type { AbortSignalLike } from "../training/abortSignal.ts";
import { nextTurn } from "./nextTurn.ts";
import { samplePatches } from "./patches/samplePatches.ts";
import { firstDirections, kMeansRound } from "./patches/sphericalKMeans.ts";
import type { Clusters } from "./patches/sphericalKMeans.ts";
import { whiten } from "./patches/whiten.ts";
import { requirePositive } from "./requirePositive.ts";

/** Where the learning of filters stands. */
export interface PatchKMeansProgress {
  /** Rounds of k-means that are done, from 0, when the patches are whitened. */
  readonly round: number;
  readonly rounds: number;
  /** The mean of |cos| between a patch and its filter, 0 to 1; 0 before the first round. */
  readonly likeness: number;
}

/** How filters are learnt from patches. */
export interface PatchKMeansOptions {
  /** Where the randomness comes from: the same seed gives the same filters. */
  readonly seed: number;
  /** Height and width of a filter in pixels; 8 if left out. */
  readonly size?: number;
  /** How many filters; 64 if left out. */
  readonly count?: number;
  /** Patches to learn from; 250 for each filter, and not fewer than 16,000, if left out. */
  readonly patches?: number;
  /** Rounds of k-means; 10 if left out. */
  readonly rounds?: number;
  /**
   * What varies less than this is not made larger, where 1 is how much a pixel varies; 1 if left
   * out. Less makes finer filters, and noisier ones.
   */
  readonly epsilon?: number;
  /** Called before the first round and after each; a promise is waited for. */
  readonly onProgress?: (progress: PatchKMeansProgress) => void | Promise<void>;
  /** Stops the work after the round under way. */
  readonly signal?: AbortSignalLike;
}

/** Filters learnt from patches, those that stand for the most patches first. */
export interface LearntFilters {
  /** `[count, size, size, 3]`; each of length 1, around 0. */
  readonly filters: NumericArray<Float32Array>;
  /** The share of the patches that each stands for, 1 in sum. */
  readonly shares: readonly number[];
}

/**
 * Learns filters from colour images without any labels: small patches are brought to one contrast,
 * whitened and gathered around directions by spherical k-means. From photographs come what the first
 * layer of a deep network has too: edges in every direction, and blobs of colour. The patches are
 * taken from each image and from the same at half its size. A picture of points, such as the photograph
 * "hubble", teaches points.
 *
 * Sources: Coates, Lee and Ng, "An analysis of single-layer networks in unsupervised feature
 * learning", 2011; Coates and Ng, "Learning feature representations with k-means", 2012.
 *
 * @param images one or more `[height, width, 3]`, values from 0 to 1; each gives as many patches
 * @param options at least a seed
 * @throws RangeError if an image has other axes, is smaller than a patch or nearly the same everywhere,
 *   if an option is out of range, or if a value is NaN or infinite; an error named AbortError if the signal
 *   stops it
 *
 * @example
 * ```ts
 * import { patchKMeans } from "two-kernels";
 * import { loadPhotograph } from "two-kernels/data";
 * const cat = await loadPhotograph("chelsea");
 * const options = { seed: 1, size: 5, count: 4, patches: 500 };
 * const { filters, shares } = await patchKMeans([cat], options);
 * filters.shape; // => [4, 5, 5, 3]
 * shares[0] >= shares[3]; // => true
 * ```
 */
export async function patchKMeans(
  images: readonly ArrayLike[],
  options: PatchKMeansOptions,
): Promise<LearntFilters> {
  const { seed, size, count, patches, rounds, epsilon } = readOptions(options);
  const sources = withHalves(readImages(images, size), size);
  const random = seededRandom(seed);
  const whitened = whiten(
    samplePatches("patchKMeans", sources, size, patches, random, images.length),
    epsilon,
  );
  let directions = firstDirections(whitened, count, random);
  let clusters: Clusters | undefined;
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) {
      clusters = kMeansRound(whitened, directions, random);
      directions = clusters.directions;
    }
    await options.onProgress?.({ round, rounds, likeness: clusters?.likeness ?? 0 });
    await nextTurn();
    if (options.signal?.aborted === true) {
      throw abortError(`patchKMeans: stopped after round ${round} of ${rounds}`, options.signal);
    }
  }
  return inOrder(directions, clusters!.members, size);
}

function readOptions(options: PatchKMeansOptions) {
  const { seed, size = 8, count = 64, rounds = 10, epsilon = 1 } = options;
  requireInteger("patchKMeans", "seed", seed, 0);
  requireInteger("patchKMeans", "size", size, 2);
  requireInteger("patchKMeans", "count", count, 1);
  requireInteger("patchKMeans", "rounds", rounds, 1);
  requirePositive("patchKMeans", "epsilon", epsilon);
  const { patches = Math.max(16_000, 250 * count) } = options;
  requireInteger("patchKMeans", "patches", patches, 2);
  if (patches < count) {
    throw new RangeError(
      `patchKMeans: patches should be at least as many as the ${count} filters, got ${patches}`,
    );
  }
  return { seed, size, count, patches, rounds, epsilon };
}

function readImages(images: readonly ArrayLike[], size: number): BatchOfImages[] {
  if (!Array.isArray(images) || images.length === 0) {
    throw new RangeError("patchKMeans: images should be a list of at least one image, got none");
  }
  return images.map((image: ArrayLike, i) => {
    const source = readImage("patchKMeans", image);
    const { shape, height, width, channels } = source;
    if (shape.length !== 3 || channels !== 3) {
      throw new RangeError(
        `patchKMeans: images[${i}] should have shape [height, width, 3], got ${describeShape(shape)}`,
      );
    }
    if (height < size || width < size) {
      throw new RangeError(
        `patchKMeans: a patch of ${size}x${size} does not fit images[${i}], ${height}x${width}`,
      );
    }
    return source;
  });
}

/**
 * The images, and the same at half the size where all of those hold a patch: what is in the world is
 * near and far, while the noise of a camera stays in the finest scale.
 */
function withHalves(images: readonly BatchOfImages[], size: number): readonly BatchOfImages[] {
  const half = (n: number) => Math.floor(n / 2);
  if (images.some(({ height, width }) => Math.min(half(height), half(width)) < size)) return images;
  const halves = images.map(({ shape, height, width, values }) => {
    const small = resize(fromData(values, shape), [half(height), half(width)], { method: "area" });
    return readImage("patchKMeans", small);
  });
  return [...images, ...halves];
}

function inOrder(directions: Float64Array, members: Int32Array, size: number): LearntFilters {
  const length = size * size * 3;
  const order = [...members.keys()].sort((a, b) => members[b] - members[a] || a - b);
  const filters = new Float32Array(directions.length);
  order.forEach((k, i) => {
    filters.set(directions.subarray(k * length, (k + 1) * length), i * length);
  });
  const total = members.reduce((sum, n) => sum + n, 0);
  return {
    filters: fromData(filters, [members.length, size, size, 3]),
    shares: order.map((k) => members[k] / total),
  };
}
