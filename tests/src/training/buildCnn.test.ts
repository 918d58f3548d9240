import { describe, expect, test } from "vitest";
import { buildCnn } from "../../../src/index.ts";
import type { CnnOptions } from "../../../src/index.ts";
import { tf } from "./tinyTask.ts";

describe("buildCnn", () => {
  test("left to itself has 29,066 parameters in these layers", () => {
    const table = buildCnn(tf, { seed: 1 }).layers.map((layer) => [
      layer.name,
      (layer.outputShape as number[]).slice(1).join("x"),
      layer.countParams(),
    ]);
    expect(table).toEqual([
      ["conv1", "28x28x16", 160],
      ["pool1", "14x14x16", 0],
      ["conv2", "14x14x32", 4640],
      ["pool2", "7x7x32", 0],
      ["conv3", "7x7x64", 18496],
      ["pool3", "3x3x64", 0],
      ["flatten", "576", 0],
      ["dense", "10", 5770],
    ]);
  });

  test("has a hidden layer if asked for", () => {
    const model = buildCnn(tf, { seed: 1, filters: [2], hiddenUnits: 7 });
    expect(model.layers.map((layer) => layer.countParams())).toEqual([20, 0, 0, 392 * 7 + 7, 80]);
  });

  test("has the blocks it is asked for", () => {
    const options = {
      seed: 1,
      inputShape: [9, 8, 3],
      filters: [4, 5, 6],
      hiddenUnits: 0,
      classes: 2,
    };
    const model = buildCnn(tf, options as unknown as CnnOptions);
    const shapes = model.layers.map((layer) => (layer.outputShape as number[]).slice(1).join("x"));
    expect(shapes).toEqual(["9x8x4", "4x4x4", "4x4x5", "2x2x5", "2x2x6", "1x1x6", "6", "2"]);
  });

  test("starts from the same weights for the same seed", () => {
    const weights = (seed: number) =>
      buildCnn(tf, { seed, inputShape: [4, 4, 1], filters: [2, 2] })
        .getWeights()
        .map((weight) => Array.from(weight.dataSync()));
    expect(weights(1)).toEqual(weights(1));
    expect(weights(1)[0]).not.toEqual(weights(2)[0]);
  });

  test.each<[string, Partial<CnnOptions>, string]>([
    ["no width", { inputShape: [4, 0, 1] }, "inputShape's width should be a whole number"],
    ["no block", { filters: [] }, "the number of blocks should be a whole number of at least 1"],
    ["no filter", { filters: [0] }, "filters should be a whole number of at least 1"],
    ["half a unit", { hiddenUnits: 0.5 }, "hiddenUnits should be a whole number of at least 0"],
    ["one class", { classes: 1 }, "classes should be a whole number of at least 2"],
    ["no seed", { seed: Number.NaN }, "seed should be a whole number"],
    ["no step size", { learningRate: -1 }, "learningRate should be a positive number, got -1"],
    [
      "too many blocks",
      { inputShape: [7, 9, 1], filters: [1, 1, 1] },
      "3 blocks halve an image of 7x9 to nothing",
    ],
  ])("refuses %s", (_, options, message) => {
    expect(() => buildCnn(tf, { seed: 1, ...options })).toThrow(`buildCnn: ${message}`);
  });
});
