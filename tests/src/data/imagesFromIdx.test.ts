import { describe, expect, test } from "vitest";
import { imagesFromIdx } from "../../../src/index.ts";
import { idxBytes } from "./idxBytes.ts";

describe("imagesFromIdx", () => {
  const pixels = idxBytes([2, 1, 3], [0, 51, 255, 1, 2, 3]);
  const labels = idxBytes([2], [1, 0]);

  test("gives grey levels from 0 to 1 with a channel axis, and their labels", () => {
    const data = imagesFromIdx(pixels, labels, ["a", "b"]);
    expect(data.images.shape).toEqual([2, 1, 3, 1]);
    expect([...data.images.data]).toEqual([0, 51, 255, 1, 2, 3].map((v) => Math.fround(v / 255)));
    expect([...data.labels]).toEqual([1, 0]);
  });

  test("refuses files that do not belong together", () => {
    expect(() => imagesFromIdx(labels, pixels, ["a", "b"])).toThrow(
      "imagesFromIdx: the files should have shapes [n, height, width] and [n], got 2 and 2x1x3",
    );
    expect(() => imagesFromIdx(pixels, idxBytes([3], [0, 0, 0]), ["a"])).toThrow(
      "labelledImages: 2 images need as many labels, got 3",
    );
    expect(() => imagesFromIdx(pixels, labels, ["a"])).toThrow(
      "labelledImages: label 1 of image 0 has no class",
    );
    expect(() => imagesFromIdx(pixels.subarray(0, 18), labels, ["a", "b"])).toThrow(
      "parseIdx: the image file should hold 2x1x3 = 6 bytes after its header, got 2",
    );
  });
});
