import { describe, expect, test } from "vitest";
import { fromData, normalise, patchKMeans, seededRandom, toNested } from "../../../src/index.ts";
import type {
  ArrayLike,
  NumericArray,
  PatchKMeansOptions,
  PatchKMeansProgress,
} from "../../../src/index.ts";
import { loadPhotographs } from "../../../src/node/data/index.ts";

/** An image of tiles, each one of a few patterns of `size` by `size` pixels, in colour. */
function tiled(patterns: readonly (readonly number[])[], size: number, side: number, seed: number) {
  const random = seededRandom(seed);
  const image = fromData(new Float64Array(side * side * 3), [side, side, 3]);
  for (let top = 0; top < side; top += size) {
    for (let left = 0; left < side; left += size) {
      const pattern = patterns[random.below(patterns.length)];
      const strength = 0.2 + 0.3 * random.uniform();
      pattern.forEach((value, i) => {
        const [y, x, c] = [Math.floor(i / (3 * size)), Math.floor(i / 3) % size, i % 3];
        image.set(top + y, left + x, c, 0.5 + strength * value);
      });
    }
  }
  return image;
}

function filterAt(filters: NumericArray<Float32Array>, n: number): number[] {
  return (toNested(filters.pick(n, null, null, null)) as number[][][]).flat(2);
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (p: readonly number[], q: readonly number[]) =>
    p.reduce((s, v, i) => s + v * q[i], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** Of each filter, the share that changes sign from each column to the next. */
function shares(filters: NumericArray<Float32Array>): number[] {
  const stripes = Array.from({ length: 48 }, (_, i) => (Math.floor(i / 3) % 2 === 0 ? 1 : -1));
  const count = filters.shape[0];
  return Array.from({ length: count }, (_, n) => cosine(filterAt(filters, n), stripes) ** 2);
}

const noise = () => {
  const random = seededRandom(5);
  return fromData(
    Float64Array.from({ length: 20 * 20 * 3 }, () => random.uniform()),
    [20, 20, 3],
  );
};

describe("patchKMeans", () => {
  test("finds planted patterns: a patch of the image's own size is one of four, of any strength", async () => {
    const random = seededRandom(3);
    const patterns = Array.from({ length: 4 }, () => {
      const pattern = Array.from({ length: 27 }, () => (random.uniform() < 0.5 ? -1 : 1));
      const mean = pattern.reduce((sum, v) => sum + v, 0) / 27;
      return pattern.map((v) => v - mean);
    });
    const images = Array.from({ length: 60 }, (_, i) => tiled(patterns, 3, 3, i));
    const { filters, shares } = await patchKMeans(images, {
      seed: 2,
      size: 3,
      count: 12,
      patches: 600,
      epsilon: 100,
    });
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    // Whitening takes the mean of the patches off, so the filters are sought in what is left.
    const used = images.map((image) => [...normalise(image, "standard").data]);
    const mean = used[0].map(
      (_, i) => used.reduce((sum, patch) => sum + patch[i], 0) / used.length,
    );
    const sought = patterns.map((pattern) =>
      [...normalise(pattern, "standard").data].map((v, i) => v - mean[i]),
    );
    for (const pattern of sought) {
      const found = shares.map((_, n) => Math.abs(cosine(filterAt(filters, n), pattern)));
      expect(Math.max(...found)).toBeGreaterThan(0.99);
    }
  });

  test("gives filters of length 1, the most used first", async () => {
    const { filters, shares } = await patchKMeans([noise()], {
      seed: 1,
      size: 4,
      count: 6,
      patches: 300,
    });
    expect(filters.shape).toEqual([6, 4, 4, 3]);
    for (let n = 0; n < 6; n++) {
      const squares = filterAt(filters, n).reduce((sum, v) => sum + v * v, 0);
      expect(squares).toBeCloseTo(1, 5);
    }
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  test("is the same for the same seed, another for another, and leaves the images as they are", async () => {
    const image = noise();
    const before = [...image.data];
    const learn = async (seed: number) =>
      toNested((await patchKMeans([image], { seed, size: 3, count: 5, patches: 200 })).filters);
    expect(await learn(1)).toEqual(await learn(1));
    expect(await learn(1)).not.toEqual(await learn(2));
    expect([...image.data]).toEqual(before);
  });

  test("takes patches from half the size too: stripes of two pixels teach stripes of one", async () => {
    const stripes = fromData(
      Float64Array.from({ length: 24 * 24 * 3 }, (_, i) => Math.floor(Math.floor(i / 3) / 2) % 2),
      [24, 24, 3],
    );
    const { filters } = await patchKMeans([stripes], { seed: 1, size: 4, count: 4, patches: 200 });
    const finest = shares(filters).filter((share) => share > 0.5);
    expect(finest.length).toBeGreaterThan(0);
    expect(finest.length).toBeLessThan(4);
  });

  test("reports each round, and patches come to lie nearer to their filters", async () => {
    const reports: PatchKMeansProgress[] = [];
    await patchKMeans([noise()], {
      seed: 1,
      size: 3,
      count: 8,
      patches: 400,
      rounds: 6,
      onProgress: (progress) => {
        reports.push(progress);
      },
    });
    expect(reports.map(({ round }) => round)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(reports.map(({ rounds }) => rounds)).toEqual([6, 6, 6, 6, 6, 6, 6]);
    expect(reports[0].likeness).toBe(0);
    expect(reports[6].likeness).toBeGreaterThan(reports[1].likeness);
    expect(reports[6].likeness).toBeLessThanOrEqual(1);
  });

  test("stops when its signal says so, also from a timer", async () => {
    const controller = new AbortController();
    const reports: number[] = [];
    const learning = patchKMeans([noise()], {
      seed: 1,
      size: 3,
      count: 8,
      patches: 400,
      rounds: 1000,
      signal: controller.signal,
      onProgress: ({ round }) => {
        reports.push(round);
        if (round === 2)
          setTimeout(() => {
            controller.abort();
          }, 0);
      },
    });
    await expect(learning).rejects.toMatchObject({ name: "AbortError" });
    await expect(learning).rejects.toThrow(/^patchKMeans: stopped after round \d+ of 1000$/);
    expect(reports.length).toBeLessThan(20);
  });

  test("learns edges and colours from photographs: many filters are grey, some are not, few are noise", async () => {
    const photographs = (await loadPhotographs()).filter(({ name }) => name !== "hubble");
    const { filters } = await patchKMeans(
      photographs.map(({ image }) => image),
      { seed: 1, count: 32, patches: 6000, rounds: 8 },
    );
    const all = Array.from({ length: 32 }, (_, n) => filterAt(filters, n));
    const greyShare = all.map((filter) => {
      const light = Array.from(
        { length: 49 },
        (_, p) => filter[3 * p] + filter[3 * p + 1] + filter[3 * p + 2],
      );
      return light.reduce((sum, v) => sum + (v * v) / 3, 0);
    });
    expect(greyShare.filter((share) => share > 0.8).length).toBeGreaterThan(10);
    expect(greyShare.filter((share) => share < 0.3).length).toBeGreaterThan(5);
    // Neighbouring pixels of noise are as often unlike as alike; those of edges and blobs are alike.
    const likeNeighbours = all.filter((filter) => smoothness(filter, 8) > 0.3);
    expect(likeNeighbours.length).toBeGreaterThan(24);
  });
});

/** How alike a pixel and its neighbours to the right and below are, as a correlation. */
function smoothness(filter: readonly number[], size: number): number {
  let [product, squares] = [0, 0];
  for (let i = 0; i < filter.length; i++) {
    const [y, x] = [Math.floor(i / (3 * size)), Math.floor(i / 3) % size];
    const right = x + 1 < size ? filter[i + 3] : undefined;
    const below = y + 1 < size ? filter[i + 3 * size] : undefined;
    for (const other of [right, below]) {
      if (other === undefined) continue;
      product += filter[i] * other;
      squares += (filter[i] ** 2 + other ** 2) / 2;
    }
  }
  return product / squares;
}

describe("patchKMeans on wrong arguments", () => {
  const image = noise();
  test.each<[Partial<PatchKMeansOptions>, string]>([
    [{ seed: -1 }, "patchKMeans: seed should be a whole number of at least 0, got -1"],
    [{ size: 1 }, "patchKMeans: size should be a whole number of at least 2, got 1"],
    [{ size: 21 }, "patchKMeans: a patch of 21x21 does not fit images[0], 20x20"],
    [{ count: 0 }, "patchKMeans: count should be a whole number of at least 1, got 0"],
    [{ rounds: 0 }, "patchKMeans: rounds should be a whole number of at least 1, got 0"],
    [{ patches: 3.5 }, "patchKMeans: patches should be a whole number of at least 2, got 3.5"],
    [{ count: 9, patches: 8 }, "patches should be at least as many as the 9 filters, got 8"],
    [{ epsilon: 0 }, "patchKMeans: epsilon should be a number above 0, got 0"],
    [{ epsilon: Number.NaN }, "epsilon should be a number above 0, got NaN"],
  ])("refuses %j", async (options, message) => {
    await expect(patchKMeans([image], { seed: 1, size: 3, ...options })).rejects.toThrow(message);
  });

  test.each<[string, unknown, string]>([
    ["no image", [], "patchKMeans: images should be a list of at least one image, got none"],
    ["one image that is not in a list", image, "images should be a list"],
    ["a grey image", [image, [[1, 2]]], "images[1] should have shape [height, width, 3], got 1x2"],
    ["two channels", [[[[1, 2]]]], "images[0] should have shape [height, width, 3], got 1x1x2"],
    ["a batch", [[[[[1, 2, 3]]]]], "images[0] should have shape [height, width, 3], got 1x1x1x3"],
    ["NaN", [[[[1, 2, Number.NaN]]]], "patchKMeans: image[0][0][2] is NaN"],
    [
      "a flat image after one that is not",
      [image, fromData(new Float64Array(300), [10, 10, 3])],
      "patchKMeans: images[1] is nearly the same everywhere",
    ],
    [
      "a flat image",
      [fromData(new Float64Array(27), [3, 3, 3])],
      "patchKMeans: images[0] is nearly the same everywhere",
    ],
  ])("refuses %s", async (_, images, message) => {
    const learning = patchKMeans(images as ArrayLike[], { seed: 1, size: 3 });
    await expect(learning).rejects.toThrow(message);
  });
});
