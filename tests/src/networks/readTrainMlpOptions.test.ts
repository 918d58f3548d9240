import { describe, expect, test } from "vitest";
import { buildMlp, trainMlp } from "../../../src/index.ts";
import type { TrainMlpOptions } from "../../../src/index.ts";

const xor = {
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  labels: [0, 1, 1, 0],
};

describe("the options of trainMlp, and what it trains on", () => {
  const mlp = buildMlp([2, 1], { seed: 1 });
  const good = { epochs: 1, seed: 1 };
  test.each<[string, unknown, unknown, string]>([
    [
      "no epochs",
      xor,
      { ...good, epochs: 0 },
      "epochs should be a whole number of at least 1, got 0",
    ],
    ["no seed", xor, { epochs: 1 }, "seed should be a whole number of at least 0, got undefined"],
    [
      "batches of 0",
      xor,
      { ...good, batchSize: 0 },
      "batchSize should be a whole number of at least 1, got 0",
    ],
    [
      "a step size of 0",
      xor,
      { ...good, learningRate: 0 },
      "learningRate should be above 0, got 0",
    ],
    [
      "a step size of NaN",
      xor,
      { ...good, learningRate: NaN },
      "learningRate should be a finite number, got NaN",
    ],
    ["momentum of 1", xor, { ...good, momentum: 1 }, "momentum should be from 0 to below 1, got 1"],
    [
      "momentum below 0",
      xor,
      { ...good, momentum: -0.1 },
      "momentum should be from 0 to below 1, got -0.1",
    ],
    [
      "a decay there is none of",
      xor,
      { ...good, learningRateDecay: "linear" },
      'learningRateDecay should be "cosine", "none"',
    ],
    [
      "no patience",
      xor,
      { ...good, validation: xor, earlyStop: { patience: 0 } },
      "earlyStop.patience should be a whole number of at least 1",
    ],
    [
      "early stop with nothing to go by",
      xor,
      { ...good, earlyStop: { patience: 1 } },
      "earlyStop needs validation examples",
    ],
    [
      "a loss there is none of",
      xor,
      { ...good, loss: "hinge" },
      'loss should be "crossEntropy" or "squaredError"',
    ],
    [
      "other features",
      { inputs: [[1]], labels: [1] },
      good,
      "the network reads 2 features, got examples of 1",
    ],
    [
      "other validation",
      xor,
      { ...good, validation: { inputs: [[1]], labels: [1] } },
      "got examples of 1",
    ],
    [
      "labels that are no class",
      { ...xor, labels: [0, 1, 2, 0] },
      good,
      "label 2 of example 2 is no class",
    ],
    ["no examples", { inputs: [], labels: [] }, good, "inputs is empty"],
  ])("refuses %s", async (_, data, options, message) => {
    const training = trainMlp(mlp, data as typeof xor, options as TrainMlpOptions);
    await expect(training).rejects.toThrow(message);
    await expect(training).rejects.toThrow(/^trainMlp: /);
  });

  test("refuses what is no network", async () => {
    await expect(trainMlp({ layers: [] }, xor, good)).rejects.toThrow(
      "trainMlp: mlp should be a network",
    );
  });
});
