import type { LayersModel, Sequential } from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildDigitsCnn,
  evaluate,
  fit,
  fromData,
  labelledImages,
  seededRandom,
} from "../../../../src/index.ts";
import type { LabelledImages } from "../../../../src/index.ts";
import { tf } from "../../../../src/node/index.ts";
import { trainBatch } from "../../../../src/training/trainBatch.ts";
import { wholeStepTrainer } from "../../../../src/training/wholeSteps/wholeStepTrainer.ts";
import { network, networks } from "./networks.ts";
import type { NetworkRecipe } from "./networks.ts";

const classes = ["a", "b", "c"];

function examples(count: number, [height, width, channels]: readonly number[]): LabelledImages {
  const random = seededRandom(count);
  const size = count * height * width * channels;
  const pixels = Float32Array.from({ length: size }, () => random.uniform() - 0.3);
  const labels = Uint8Array.from({ length: count }, () => Math.floor(3 * random.uniform()));
  return labelledImages(fromData(pixels, [count, height, width, channels]), labels, classes);
}

/** Batches of 5, the last with 3, as in a pass over 18 examples. */
const steps = [5, 5, 5, 3].map((length, step) => ({
  indices: Int32Array.from({ length }, (_, i) => (7 * (5 * step + i)) % 8),
  learningRate: 0.02,
}));
const data = (recipe: NetworkRecipe) => examples(8, recipe.input);
const weightsOf = (model: LayersModel) =>
  model.getWeights().map((weight) => Array.from(weight.dataSync()));

async function plainSteps(model: Sequential, train: LabelledImages, some = steps) {
  const losses = [];
  for (const { indices } of some) losses.push((await trainBatch(tf, model, train, indices)).loss);
  return losses;
}

async function wholeSteps(model: Sequential, train: LabelledImages, some = steps) {
  const trainer = wholeStepTrainer(tf, model, train, 5);
  expect(trainer).toBeDefined();
  const results = [];
  // Two calls, of one step and of all the others.
  for (const part of [some.slice(0, 1), some.slice(1)])
    results.push(...(await trainer!.take(part)));
  trainer!.dispose();
  return results.map((result) => result.loss);
}

function expectClose(got: readonly number[], expected: readonly number[], tolerance: number) {
  expect(got).toHaveLength(expected.length);
  // Not Math.max of them all: a hundred thousand weights are more arguments than a call takes.
  const worst = got.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i])), 0);
  expect(worst).toBeLessThan(tolerance);
}

describe("wholeStepTrainer", () => {
  test("takes tfjs's own steps: random networks, the same losses and weights to float32's digits", async () => {
    await fc.assert(
      fc.asyncProperty(networks, async (recipe) => {
        const [whole, plain] = [network(tf, recipe), network(tf, recipe)];
        const train = data(recipe);
        expectClose(await wholeSteps(whole, train), await plainSteps(plain, train), 2e-4);
        const expected = weightsOf(plain);
        // A gradient near 0 has no sign to speak of, and Adam's first step is its sign.
        if (recipe.optimizer === "sgd")
          weightsOf(whole).forEach((weights, i) => {
            expectClose(weights, expected[i], 2e-4);
          });
        for (const model of [whole, plain]) {
          model.dispose();
          model.optimizer.dispose();
        }
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  test("leaves the optimiser as tfjs's steps would, so that both can take turns", async () => {
    const recipe: NetworkRecipe = {
      input: [6, 6, 1],
      layers: [
        {
          kind: "convolution",
          filters: 3,
          size: 3,
          stride: 1,
          padding: "same",
          activation: "tanh",
          useBias: true,
        },
      ],
      optimizer: "adam",
    };
    const train = data(recipe);
    const [mixed, plain] = [network(tf, recipe), network(tf, recipe)];
    const losses = [
      ...(await wholeSteps(mixed, train)),
      ...(await plainSteps(mixed, train)),
      ...(await wholeSteps(mixed, train)),
    ];
    expectClose(losses, await plainSteps(plain, train, [...steps, ...steps, ...steps]), 1e-5);
    expect(mixed.optimizer.iterations).toBe(12);
    const [names, expected] = await Promise.all(
      [mixed, plain].map(async (model) =>
        (await model.optimizer.getWeights()).map(({ name }) => name.replace(/\d+/g, "")),
      ),
    );
    expect(names).toEqual(expected);
  });

  test("frees all but the optimiser's own tensors", async () => {
    const recipe: NetworkRecipe = { input: [4, 4, 1], layers: [], optimizer: "adam" };
    const model = network(tf, recipe);
    await wholeSteps(model, data(recipe));
    const before = tf.memory().numTensors;
    await wholeSteps(model, data(recipe));
    expect(tf.memory().numTensors).toBe(before);
  });

  test("shares no memory with its caller once it is done", async () => {
    const recipe: NetworkRecipe = { input: [4, 4, 1], layers: [], optimizer: "sgd" };
    const model = network(tf, recipe);
    const train = data(recipe);
    const held = model.getWeights()[0];
    const before = Array.from(held.dataSync());
    const clone = held.clone();
    await wholeSteps(model, train);
    expect(Array.from(clone.dataSync())).toEqual(before);
    expect(weightsOf(model)[0]).not.toEqual(before);
  });

  test("is undefined where tfjs has no kernel for it", () => {
    const recipe: NetworkRecipe = { input: [4, 4, 1], layers: [], optimizer: "adam" };
    const elsewhere = { ...tf, getKernel: () => undefined } as unknown as typeof tf;
    expect(wholeStepTrainer(elsewhere, network(tf, recipe), data(recipe), 5)).toBeUndefined();
  });

  test("is undefined for an optimiser that it does not know", () => {
    const recipe: NetworkRecipe = { input: [4, 4, 1], layers: [], optimizer: "adam" };
    const model = network(tf, recipe);
    model.compile({
      optimizer: "rmsprop",
      loss: "sparseCategoricalCrossentropy",
      metrics: ["accuracy"],
    });
    expect(wholeStepTrainer(tf, model, data(recipe), 5)).toBeUndefined();
  });
});

describe("fit and evaluate with whole steps", () => {
  const train = examples(300, [28, 28, 1]);
  const ten = labelledImages(
    train.images,
    train.labels,
    Array.from({ length: 10 }, (_, i) => String(i)),
  );

  test("give what tfjs's own steps give, on the lessons' network", async () => {
    const [whole, plain] = [buildDigitsCnn(tf, { seed: 3 }), buildDigitsCnn(tf, { seed: 3 })];
    const options = { epochs: 2, seed: 1, validation: ten };
    const elsewhere = { ...tf, getKernel: () => undefined } as unknown as typeof tf;
    const a = await fit(tf, whole, ten, options);
    const b = await fit(elsewhere, plain, ten, options);
    for (const figure of ["loss", "accuracy", "validationLoss", "validationAccuracy"] as const) {
      expectClose(
        a.epochs.map((epoch) => epoch[figure]!),
        b.epochs.map((epoch) => epoch[figure]!),
        1e-4,
      );
    }
    expect(evaluate(tf, whole, ten).loss).toBeCloseTo(evaluate(elsewhere, whole, ten).loss, 5);
  }, 60_000);

  test("say where the loss became infinite, as without", async () => {
    const model = buildDigitsCnn(tf, { seed: 3, learningRate: 1e38 });
    const training = fit(tf, model, ten, { epochs: 1, batchSize: 20, seed: 1 });
    await expect(training).rejects.toThrow(
      /^fit: the loss became (NaN|Infinity) at epoch 1, batch \d+ of 15, with step size .* smaller learningRate/,
    );
  });
});
