import { describe, expect, test } from "vitest";
import { fromData, occlusionMap, toNested } from "../../../src/index.ts";
import {
  branchedNetwork,
  convolution,
  linear,
  randomImage,
  smoothNetwork,
  tensorsLeftBy,
  tf,
} from "./networks.ts";

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

describe("occlusionMap", () => {
  test("by hand: two classes, of which one looks at the top left pixel only", () => {
    const model = linear(
      [[2, 0], ...Array.from({ length: 5 }, () => [0, 0])],
      [2, 3, 1],
      "softmax",
    );
    const image = [
      [1, 1, 1],
      [1, 1, 1],
    ];
    const seen = occlusionMap(tf, model, image, { patchSize: 1 });
    expect(seen.label).toBe(0);
    expect(seen.probability).toBeCloseTo(sigmoid(2), 6);
    const fall = expect.closeTo(sigmoid(2) - 0.5, 6) as number;
    const expected = [
      [fall, 0, 0],
      [0, 0, 0],
    ];
    expect(toNested(seen.drops)).toEqual(expected);
    expect(toNested(seen.onImage)).toEqual(expected);
    const other = occlusionMap(tf, model, image, { patchSize: 1, label: 1 });
    expect(other.drops.get(0, 0)).toBeCloseTo(0.5 - sigmoid(2), 6);
    const half = occlusionMap(tf, model, image, { patchSize: 1, fill: 0.5 });
    expect(half.drops.get(0, 0)).toBeCloseTo(sigmoid(2) - sigmoid(1), 6);
  });

  test("means over the patches that cover a pixel, and steps by the stride", () => {
    const model = linear(
      [[2, 0], ...Array.from({ length: 14 }, () => [0, 0])],
      [3, 5, 1],
      "softmax",
    );
    const image = fromData(new Float32Array(15).fill(1), [3, 5, 1]);
    const seen = occlusionMap(tf, model, image, { patchSize: 2, stride: 2 });
    const fall = expect.closeTo(sigmoid(2) - 0.5, 6) as number;
    expect(toNested(seen.drops)).toEqual([[fall, 0]]);
    expect(toNested(seen.onImage)).toEqual([
      [fall, fall, 0, 0, 0],
      [fall, fall, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    const dense = occlusionMap(tf, model, image, { patchSize: 2 });
    // Of the four patches over pixel [1, 1] one covers the top left pixel.
    expect(dense.onImage.get(1, 1)).toBeCloseTo((sigmoid(2) - 0.5) / 4, 6);
    expect(dense.drops.shape).toEqual([2, 4]);
  });

  test("equals covering by hand, one image at a time", () => {
    for (const [model, shape] of [
      [smoothNetwork(1), [6, 5, 2]],
      [branchedNetwork(1), [5, 6, 1]],
    ] as const) {
      const image = randomImage(shape, 1);
      const { drops, label, probability } = occlusionMap(tf, model, image, {
        patchSize: 3,
        fill: 0.3,
      });
      const probabilityOf = (pixels: Float32Array) =>
        tf.tidy(() =>
          (
            model.predict(tf.tensor(pixels, [1, ...shape])) as ReturnType<typeof tf.tensor>
          ).dataSync(),
        )[label];
      expect(probability).toBeCloseTo(probabilityOf(image.data), 6);
      for (const [i, j] of [
        [0, 0],
        [1, 2],
        [2, 1],
      ]) {
        const covered = fromData(Float32Array.from(image.data), shape);
        for (let y = i; y < i + 3; y++) {
          for (let x = j; x < j + 3; x++) {
            for (let c = 0; c < shape[2]; c++) covered.set(y, x, c, 0.3);
          }
        }
        expect(drops.get(i, j)).toBeCloseTo(probability - probabilityOf(covered.data), 6);
      }
    }
  });

  test("is 0 where the patch is of the image's own grey", () => {
    const image = fromData(new Float32Array(60).fill(0.25), [6, 5, 2]);
    const seen = occlusionMap(tf, smoothNetwork(1), image, { patchSize: 2, fill: 0.25 });
    expect([...seen.drops.data]).toEqual(new Array(20).fill(0));
  });

  test("leaves the image as it is and no tensor behind", () => {
    const image = randomImage([6, 5, 2], 1);
    const before = [...image.data];
    const model = smoothNetwork(1);
    expect(tensorsLeftBy(() => occlusionMap(tf, model, image, { patchSize: 2 }))).toBe(0);
    expect([...image.data]).toEqual(before);
  });

  test("refuses odd patches, classes that are not there, networks without probabilities", () => {
    const model = smoothNetwork(1);
    const image = randomImage([6, 5, 2], 1);
    expect(() => occlusionMap(tf, model, image, { patchSize: 6 })).toThrow(
      "occlusionMap: a patch of 6x6 does not fit an image of 6x5: take a smaller patchSize",
    );
    for (const patchSize of [0, -1, 1.5, NaN]) {
      expect(() => occlusionMap(tf, model, image, { patchSize })).toThrow(
        "occlusionMap: patchSize should be a whole number of at least 1",
      );
    }
    expect(() => occlusionMap(tf, model, image, { stride: 0 })).toThrow("stride should be");
    expect(() => occlusionMap(tf, model, image, { fill: NaN })).toThrow(
      "occlusionMap: fill should be a grey level, got NaN",
    );
    expect(() => occlusionMap(tf, model, image, { label: 9 })).toThrow(
      "occlusionMap: there is no class 9: the 3 classes are 0 to 2",
    );
    expect(() => occlusionMap(tf, model, randomImage([3, 6, 5, 2], 1))).toThrow(
      "occlusionMap: expected one image [height, width, channels], got a batch of 3",
    );
    const scores = linear([[2, -3]], [1, 1, 1]);
    expect(() => occlusionMap(tf, scores, [[1]], { patchSize: 1 })).toThrow(
      "occlusionMap: the network should answer with probabilities, got",
    );
    const maps = convolution([[[[1]]]], [1, 1, 1]);
    expect(() => occlusionMap(tf, maps, [[1]], { patchSize: 1 })).toThrow(
      "occlusionMap: the network should answer with one number for each class",
    );
    model.dispose();
    expect(() => occlusionMap(tf, model, image)).toThrow(
      "occlusionMap: the network was disposed of",
    );
  });
});
