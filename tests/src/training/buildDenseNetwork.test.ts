import { describe, expect, test } from "vitest";
import { buildDenseNetwork } from "../../../src/index.ts";
import type { DenseNetworkOptions } from "../../../src/training/buildDenseNetwork.ts";
import { tf } from "./tinyTask.ts";

describe("buildDenseNetwork", () => {
  test("left to itself is 784-128-10, with 101,770 parameters", () => {
    const model = buildDenseNetwork(tf, { seed: 1 });
    const table = model.layers.map((layer) => [layer.name, layer.outputShape, layer.countParams()]);
    expect(table).toEqual([
      ["flatten", [null, 784], 0],
      ["hidden1", [null, 128], 784 * 128 + 128],
      ["dense", [null, 10], 128 * 10 + 10],
    ]);
  });

  test("has the layers it is asked for, none too", () => {
    const shape = { inputShape: [4, 5, 3], classes: 2 } as const;
    const units = (hiddenUnits: number[]) =>
      buildDenseNetwork(tf, { seed: 1, ...shape, hiddenUnits }).layers.map(
        (layer) => layer.outputShape[1],
      );
    expect(units([])).toEqual([60, 2]);
    expect(units([7, 6])).toEqual([60, 7, 6, 2]);
  });

  test("starts from the same weights for the same seed, and no two layers alike", () => {
    const weights = (seed: number) =>
      buildDenseNetwork(tf, { seed, inputShape: [2, 2, 1], hiddenUnits: [4, 4] })
        .getWeights()
        .map((weight) => Array.from(weight.dataSync()));
    expect(weights(1)).toEqual(weights(1));
    expect(weights(1)[0]).not.toEqual(weights(2)[0]);
    expect(weights(1)[0]).not.toEqual(weights(1)[2]);
  });

  test.each<[string, Partial<DenseNetworkOptions>, string]>([
    ["no height", { inputShape: [0, 2, 1] }, "inputShape's height should be a whole number"],
    ["half a unit", { hiddenUnits: [0.5] }, "hiddenUnits should be a whole number of at least 1"],
    ["one class", { classes: 1 }, "classes should be a whole number of at least 2, got 1"],
    ["a negative seed", { seed: -1 }, "seed should be a whole number of at least 0, got -1"],
    ["no step size", { learningRate: 0 }, "learningRate should be a positive number, got 0"],
  ])("refuses %s", (_, options, message) => {
    expect(() => buildDenseNetwork(tf, { seed: 1, ...options })).toThrow(
      `buildDenseNetwork: ${message}`,
    );
  });
});
