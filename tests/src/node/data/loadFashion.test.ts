import { copyFile, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LabelledImages } from "../../../../src/index.ts";
import { loadFashion } from "../../../../src/node/data/index.ts";
import { idxBytes } from "../../data/idxBytes.ts";

const source = join(import.meta.dirname, "../../../../data/fashion");

describe("loadFashion", () => {
  test("gives 10,000 and 2,000 images of 28 by 28, from 0 to 1, as many of each class", async () => {
    const { train, test: rest } = await loadFashion();
    expect(train.images.shape).toEqual([10_000, 28, 28, 1]);
    expect(rest.images.shape).toEqual([2000, 28, 28, 1]);
    expect(new Set(train.classNames).size).toBe(10);
    for (const data of [train, rest]) {
      expect(data.images.data.reduce((most, v) => Math.max(most, v), 0)).toBe(1);
      expect(data.images.data.reduce((least, v) => Math.min(least, v), 1)).toBe(0);
      for (let label = 0; label < 10; label++) {
        expect(data.labels.filter((l) => l === label)).toHaveLength(data.labels.length / 10);
      }
    }
  });

  test("has no image of the test set among those to learn from", async () => {
    const { train, test: rest } = await loadFashion();
    const keys = ({ images: { data } }: LabelledImages) =>
      Array.from({ length: data.length / 784 }, (_, i) =>
        Buffer.from(data.slice(784 * i, 784 * (i + 1)).buffer).toString("latin1"),
      );
    const learnt = new Set(keys(train));
    expect(keys(rest).filter((key) => learnt.has(key))).toEqual([]);
  });

  test("shows clothes: trousers have a gap between the legs, dresses none, sandals leave the top free", async () => {
    const { train } = await loadFashion();
    const meanAt = (name: string, y: number, x: number) => {
      const label = train.classNames.indexOf(name);
      const which = [...train.labels.keys()].filter((i) => train.labels[i] === label);
      return which.reduce((sum, i) => sum + train.images.get(i, y, x, 0), 0) / which.length;
    };
    expect(meanAt("trouser", 24, 14)).toBeLessThan(0.25);
    expect(meanAt("dress", 24, 14)).toBeGreaterThan(0.4);
    expect(meanAt("sandal", 2, 14)).toBeLessThan(0.05);
    expect(meanAt("ankle boot", 26, 2)).toBeLessThan(meanAt("ankle boot", 20, 14));
  });
});

describe("loadFashion on other folders", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "fashion "));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("names a damaged file, and how to get it back", async () => {
    for (const name of await readdir(source))
      await copyFile(join(source, name), join(folder, name));
    await truncate(join(folder, "train-labels-idx1-ubyte.gz"), 100);
    await expect(loadFashion({ folder })).rejects.toThrow(
      /^loadFashion: .*train-labels.* \(100 bytes\) has the SHA-256 .*damaged; restore it with "git checkout -- data"$/,
    );
  });

  test("reads the whole set by its published names", async () => {
    const files = {
      "train-images-idx3-ubyte.gz": idxBytes([2, 1, 1], [0, 255]),
      "train-labels-idx1-ubyte.gz": idxBytes([2], [9, 0]),
      "t10k-images-idx3-ubyte.gz": idxBytes([1, 1, 1], [51]),
      "t10k-labels-idx1-ubyte.gz": idxBytes([1], [3]),
    };
    let sums = "";
    for (const [name, bytes] of Object.entries(files)) {
      const packed = gzipSync(bytes);
      await writeFile(join(folder, name), packed);
      sums += `${createHash("sha256").update(packed).digest("hex")}  ${name}\n`;
    }
    await writeFile(join(folder, "SHA256SUMS"), sums);
    const { train, test: rest } = await loadFashion({ whole: true, folder });
    expect([...train.labels]).toEqual([9, 0]);
    expect(rest.images.get(0, 0, 0, 0)).toBeCloseTo(0.2, 6);
  });

  test("says how to bring the whole set where it is missing", async () => {
    await expect(loadFashion({ whole: true, folder })).rejects.toThrow(
      /^loadFashion: .*SHA256SUMS cannot be read \(ENOENT\): bring the whole set with "npm run data -- fashion"$/,
    );
  });
});
