import { describe, expect, test } from "vitest";
import { featureMaps, fromData, strongestPatches, toNested } from "../../../src/index.ts";
import { convolution, linear, randomImage, smoothNetwork, tensorsLeftBy, tf } from "./networks.ts";

const cross = [
  [0, 1, 0],
  [1, 1, 1],
  [0, 1, 0],
];
const filter = cross.map((row) => row.map((v) => [[v === 1 ? 1 : -1]]));

/** Dim noise, with a cross in some of the images, its top left corner at the place given. */
function withCrosses(count: number, places: Record<number, [number, number]>) {
  const images = randomImage([count, 6, 7, 1], 1);
  images.data.forEach((value, i) => (images.data[i] = 0.2 * value));
  for (const [index, [row, column]] of Object.entries(places)) {
    cross.forEach((line, y) => {
      line.forEach((value, x) => {
        images.set(Number(index), row + y, column + x, 0, value);
      });
    });
  }
  return images;
}

describe("strongestPatches", () => {
  test("finds the pattern that a filter is made for, wherever it is", () => {
    const images = withCrosses(1100, { 3: [0, 4], 600: [2, 1], 1099: [3, 0] });
    const model = convolution(filter, [6, 7, 1]);
    const [found] = strongestPatches(tf, model, images, { layer: "conv", count: 4 });
    expect(found.slice(0, 3).map(({ index, row, column }) => [index, row, column])).toEqual([
      [3, 0, 4],
      [600, 2, 1],
      [1099, 3, 0],
    ]);
    for (const { patch, activation } of found.slice(0, 3)) {
      expect(toNested(patch)).toEqual(cross.map((row) => row.map((v) => [v])));
      expect(activation).toBe(5);
    }
    expect(found[3].activation).toBeLessThan(3);
  });

  test("gives each channel its own, each of another image, strongest first, as featureMaps has it", () => {
    const network = smoothNetwork(1);
    const images = randomImage([12, 6, 5, 2], 2);
    const found = strongestPatches(tf, network, images, { layer: "conv", count: 5 });
    const maps = featureMaps(tf, network, images, "conv");
    expect(found).toHaveLength(3);
    found.forEach((patches, channel) => {
      const best = Array.from({ length: 12 }, (_, i) =>
        Math.max(...(toNested(maps.pick(i, null, null, channel)) as number[][]).flat()),
      );
      expect(patches.map((p) => p.activation)).toEqual(best.toSorted((a, b) => b - a).slice(0, 5));
      for (const { index, row, column, activation, patch } of patches) {
        expect(maps.get(index, row, column, channel)).toBe(activation);
        const seen = images.pick(index).lo(row, column).hi(3, 2);
        expect(toNested(patch)).toEqual(toNested(seen));
      }
    });
  });

  test("fills with 0 what a cell sees beyond the border", () => {
    const model = convolution(filter, [3, 3, 1], { padding: "same" });
    const corner = fromData(Float32Array.of(9, 8, 0, 7, 0, 0, 0, 0, 0), [1, 3, 3, 1]);
    const [[strongest]] = strongestPatches(tf, model, corner, { layer: "conv" });
    expect([strongest.row, strongest.column, strongest.activation]).toEqual([0, 0, 24]);
    expect(toNested(strongest.patch)).toEqual([
      [[0], [0], [0]],
      [[0], [9], [8]],
      [[0], [7], [0]],
    ]);
  });

  test("of a dense layer gives whole images", () => {
    const model = linear(
      [
        [1, 0],
        [0, 1],
      ],
      [1, 2, 1],
    );
    const images = [[[[1], [5]]], [[[4], [2]]]];
    const [first, second] = strongestPatches(tf, model, images, { layer: "dense", count: 1 });
    expect(first).toMatchObject([{ index: 1, row: 0, column: 0, activation: 4 }]);
    expect(toNested(second[0].patch)).toEqual([[[1], [5]]]);
  });

  test("leaves no tensor behind, and refuses what it cannot look at", () => {
    const network = smoothNetwork(1);
    const images = randomImage([3, 6, 5, 2], 2);
    expect(tensorsLeftBy(() => strongestPatches(tf, network, images, { layer: 0 }))).toBe(0);
    expect(() => strongestPatches(tf, network, images, { layer: "pool" })).toThrow(
      'strongestPatches: there is no layer "pool"',
    );
    expect(() => strongestPatches(tf, network, images, { layer: 0, count: 0 })).toThrow(
      "count should",
    );
    expect(() => strongestPatches(tf, network, images.lo(0, 1), { layer: 0 })).toThrow(
      "strongestPatches: the network reads images of 6x5x2, got 5x5x2",
    );
    network.dispose();
    expect(() => strongestPatches(tf, network, images, { layer: 0 })).toThrow("was disposed of");
  });
});
