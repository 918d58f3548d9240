import { describe, expect, test } from "vitest";
import { fromData, labelledImages } from "../../../src/index.ts";

describe("labelledImages", () => {
  const images = fromData(Float32Array.of(0, 0.5, 1, 0), [2, 1, 2, 1]);

  test("keeps images, labels and names", () => {
    const labels = Uint8Array.of(0, 1);
    expect(labelledImages(images, labels, ["a", "b"])).toEqual({
      images,
      labels,
      classNames: ["a", "b"],
    });
  });

  test("refuses three axes, no images, and pixels that are not numbers", () => {
    const flat = fromData(new Float32Array(4), [2, 1, 2]);
    expect(() => labelledImages(flat, Uint8Array.of(0, 0), ["a"])).toThrow(
      "images should have shape [n, height, width, channels], none of them 0, got 2x1x2",
    );
    const none = fromData(new Float32Array(0), [0, 1, 2, 1]);
    expect(() => labelledImages(none, new Uint8Array(0), ["a"])).toThrow("got 0x1x2x1");
    const bad = fromData(Float32Array.of(0, Number.NaN), [1, 1, 2, 1]);
    expect(() => labelledImages(bad, Uint8Array.of(0), ["a"])).toThrow("images[0][0][1][0] is NaN");
  });

  test("refuses labels that are too few or have no class", () => {
    expect(() => labelledImages(images, Uint8Array.of(0), ["a"])).toThrow(
      "2 images need as many labels, got 1",
    );
    expect(() => labelledImages(images, Uint8Array.of(0, 2), ["a", "b"])).toThrow(
      "label 2 of image 1 has no class: the 2 classes are 0 to 1",
    );
  });
});
