import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LabelledImages } from "../../../../src/index.ts";
import { loadDigits } from "../../../../src/node/data/index.ts";

const source = join(import.meta.dirname, "../../../../data/digits");

describe("loadDigits", () => {
  test("gives 8,000 and 2,000 digits of 28 by 28, from 0 to 1, ten classes", async () => {
    const { train, test: rest } = await loadDigits();
    expect(train.images.shape).toEqual([8000, 28, 28, 1]);
    expect(rest.images.shape).toEqual([2000, 28, 28, 1]);
    expect(train.classNames).toEqual("0123456789".split(""));
    const range = (data: LabelledImages) =>
      data.images.data.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [1, 0]);
    expect(range(train)).toEqual([0, 1]);
    expect(range(rest)).toEqual([0, 1]);
  });

  test("has the same share of each digit in both parts, and no image twice", async () => {
    const { train, test: rest } = await loadDigits();
    for (let digit = 0; digit < 10; digit++) {
      const count = (data: LabelledImages) => data.labels.filter((label) => label === digit).length;
      expect(Math.abs(count(rest) - (count(train) + count(rest)) / 5)).toBeLessThan(1);
    }
    const images = [train, rest].flatMap(({ images: { data } }) =>
      Array.from({ length: data.length / 784 }, (_, i) =>
        Buffer.from(data.slice(784 * i, 784 * (i + 1)).buffer).toString("latin1"),
      ),
    );
    expect(new Set(images).size).toBe(10_000);
  });

  test("shows digits: the mean of the ones is a stroke in the middle, of the zeros a ring", async () => {
    const { train } = await loadDigits();
    const meanAt = (digit: number, y: number, x: number) => {
      const which = [...train.labels.keys()].filter((i) => train.labels[i] === digit);
      return which.reduce((sum, i) => sum + train.images.get(i, y, x, 0), 0) / which.length;
    };
    expect(meanAt(1, 14, 14)).toBeGreaterThan(0.7);
    expect(meanAt(0, 14, 14)).toBeLessThan(0.1);
    expect(meanAt(0, 14, 7)).toBeGreaterThan(0.5);
    expect(meanAt(1, 14, 7)).toBeLessThan(0.05);
  });
});

describe("loadDigits on damaged files", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "digits "));
    for (const name of await readdir(source))
      await copyFile(join(source, name), join(folder, name));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const images = "test-images-idx3-ubyte.gz";

  test("reads a folder of one's own, also with a blank in its path", async () => {
    expect((await loadDigits(folder)).test.labels).toHaveLength(2000);
  });

  test("names a file that is missing, and how to get it back", async () => {
    await rm(join(folder, images));
    await expect(loadDigits(folder)).rejects.toThrow(
      /^loadDigits: .*test-images-idx3-ubyte\.gz cannot be read \(ENOENT\): restore it with "git checkout -- data"$/,
    );
  });

  test("names a truncated file by its size and its checksum", async () => {
    await truncate(join(folder, images), 1000);
    await expect(loadDigits(folder)).rejects.toThrow(
      /^loadDigits: .*test-images.* \(1000 bytes\) has the SHA-256 checksum .* the file is damaged/,
    );
  });

  test("notices a single changed bit", async () => {
    const bytes = await readFile(join(folder, images));
    bytes[5000] ^= 1;
    await writeFile(join(folder, images), bytes);
    await expect(loadDigits(folder)).rejects.toThrow("the file is damaged");
  });

  test("asks for the checksums where they are missing", async () => {
    await rm(join(folder, "SHA256SUMS"));
    await expect(loadDigits(folder)).rejects.toThrow("SHA256SUMS cannot be read (ENOENT)");
    await writeFile(join(folder, "SHA256SUMS"), "");
    await expect(loadDigits(folder)).rejects.toThrow("expected one in SHA256SUMS");
  });

  test("reads checksums also with the line ends of Windows", async () => {
    const sums = await readFile(join(folder, "SHA256SUMS"), "utf8");
    await writeFile(join(folder, "SHA256SUMS"), sums.replaceAll("\n", "\r\n"));
    expect((await loadDigits(folder)).train.labels).toHaveLength(8000);
  });
});
