import { describe, expect, test } from "vitest";
import {
  array,
  backward,
  buildMlp,
  evaluateMlp,
  fromData,
  labelledImages,
  seededRandom,
  toNested,
  trainMlp,
} from "../../../src/index.ts";
import type { Mlp, TrainingProgress, TrainMlpOptions } from "../../../src/index.ts";

const xor = {
  inputs: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  labels: [0, 1, 1, 0],
};

/** Points of the plane with noise in their labels; nothing but the line x + y = 0 can be learnt. */
function noisy(count: number, seed: number, noise: number) {
  const random = seededRandom(seed);
  const inputs = Array.from({ length: count }, () => [
    2 * random.uniform() - 1,
    2 * random.uniform() - 1,
  ]);
  const labels = inputs.map(([x, y]) => Number(x + y > 0 !== random.uniform() < noise));
  return { inputs, labels };
}

const parametersOf = (mlp: Mlp) =>
  mlp.layers.map(({ weights, biases }) => [toNested(weights), toNested(biases)]);

describe("trainMlp by hand", () => {
  test("one step from w = 0.5 with α = 1 goes to 0.5887", async () => {
    const unit: Mlp = {
      layers: [{ weights: array([[0.5]]), biases: array([0]), activation: "sigmoid" }],
    };
    const data = { inputs: [[1]], targets: [[1]] };
    const options = { epochs: 1, seed: 1, learningRate: 1, loss: "squaredError" } as const;
    const { mlp } = await trainMlp(unit, data, options);
    expect(mlp.layers[0].weights.get(0, 0)).toBeCloseTo(0.5887, 4);
    expect(unit.layers[0].weights.get(0, 0)).toBe(0.5);
  });

  test("a step on one batch is W - α ∂L/∂W; momentum adds a part of the step before", async () => {
    const start = buildMlp([2, 3, 1], { seed: 1, activation: "tanh" });
    const step = async (epochs: number, momentum: number) =>
      (await trainMlp(start, xor, { epochs, seed: 1, batchSize: 4, learningRate: 0.5, momentum }))
        .mlp;
    const moved = (mlp: Mlp) => mlp.layers[0].weights.data;
    const first = backward(start, xor).layers[0].weightGradient.data;
    const once = await step(1, 0.9);
    const second = backward(once, xor).layers[0].weightGradient.data;
    const twice = moved(await step(2, 0.9));
    moved(once).forEach((w, i) => {
      expect(w).toBeCloseTo(moved(start)[i] - 0.5 * first[i], 12);
      expect(twice[i]).toBeCloseTo(w + 0.9 * (w - moved(start)[i]) - 0.5 * second[i], 12);
    });
    expect(moved(await step(2, 0))).not.toEqual(twice);
  });

  test("the step size falls as told", async () => {
    const start = buildMlp([2, 1], { seed: 1 });
    const run = async (options: Partial<TrainMlpOptions>) =>
      parametersOf(
        (await trainMlp(start, xor, { seed: 1, epochs: 2, batchSize: 4, ...options })).mlp,
      );
    const half = { everyEpochs: 1, factor: 0.5 };
    const { mlp: first } = await trainMlp(start, xor, { seed: 1, epochs: 1, batchSize: 4 });
    const { mlp: second } = await trainMlp(first, xor, {
      seed: 1,
      epochs: 1,
      batchSize: 4,
      learningRate: 0.05,
    });
    expect(await run({ learningRateDecay: half })).toEqual(parametersOf(second));
    expect(await run({ learningRateDecay: "cosine" })).toEqual(parametersOf(second));
    expect(await run({})).not.toEqual(parametersOf(second));
  });
});

describe("trainMlp", () => {
  test.each([
    ["sigmoid", 4],
    ["tanh", 4],
    ["relu", 3],
  ] as const)("learns XOR with 2-2-1 and %s from seed %i", async (activation, seed) => {
    const options = { epochs: 500, seed: 1, learningRate: 0.5, momentum: 0.9 };
    const start = buildMlp([2, 2, 1], { seed, activation });
    const { mlp, history, epoch } = await trainMlp(start, xor, options);
    expect(evaluateMlp(mlp, xor).accuracy).toBe(1);
    expect([...evaluateMlp(mlp, xor).predictions]).toEqual([0, 1, 1, 0]);
    expect(history.epochs).toHaveLength(500);
    expect(epoch).toBe(500);
    expect(history.epochs[499].loss).toBeLessThan(0.05);
  });

  test("gives the same network for the same seed, another for another", async () => {
    const data = noisy(50, 1, 0.1);
    const run = async (seed: number) =>
      parametersOf(
        (await trainMlp(buildMlp([2, 3, 2], { seed: 1 }), data, { epochs: 2, seed, batchSize: 8 }))
          .mlp,
      );
    expect(await run(1)).toEqual(await run(1));
    expect(await run(2)).not.toEqual(await run(1));
  });

  test("leaves network and examples as they were, and goes on from where another stopped", async () => {
    const start = buildMlp([2, 3, 1], { seed: 1 });
    const before = JSON.stringify([parametersOf(start), xor]);
    const options = { epochs: 3, seed: 1, batchSize: 4 };
    const once = await trainMlp(start, xor, options);
    expect(JSON.stringify([parametersOf(start), xor])).toBe(before);
    const further = await trainMlp(once.mlp, xor, options);
    const whole = await trainMlp(start, xor, { ...options, epochs: 6 });
    further.mlp.layers[0].weights.data.forEach((w, i) => {
      expect(w).toBeCloseTo(whole.mlp.layers[0].weights.data[i], 12);
    });
  });

  test("reports the mean over all examples, also where the last batch is smaller", async () => {
    const data = noisy(10, 1, 0);
    const start = buildMlp([2, 2], { seed: 1 });
    const { history } = await trainMlp(start, data, {
      epochs: 1,
      seed: 1,
      batchSize: 4,
      learningRate: 1e-12,
      validation: data,
    });
    const measured = evaluateMlp(start, data);
    expect(history.epochs[0]).toMatchObject({ epoch: 1, accuracy: measured.accuracy });
    expect(history.epochs[0].loss).toBeCloseTo(measured.loss, 9);
    expect(history.epochs[0].validationLoss).toBeCloseTo(measured.loss, 9);
    expect(history.epochs[0].validationAccuracy).toBe(measured.accuracy);
    const { history: without } = await trainMlp(start, data, { epochs: 1, seed: 1 });
    expect(without.epochs[0]).not.toHaveProperty("validationLoss");
  });

  test("learns from images, and keeps the type of the weights", async () => {
    const pixels = Float32Array.from({ length: 40 }, (_, i) =>
      Math.floor(i / 4) % 2 === Number(i % 4 > 1) ? 1 : 0,
    );
    const images = labelledImages(
      fromData(pixels, [10, 2, 2, 1]),
      Uint8Array.from({ length: 10 }, (_, i) => i % 2),
      ["top", "bottom"],
    );
    const start = buildMlp([4, 2], { seed: 1, dtype: "float32" });
    const { mlp } = await trainMlp(start, images, {
      epochs: 40,
      seed: 1,
      batchSize: 5,
      learningRate: 0.5,
    });
    expect(evaluateMlp(mlp, images).accuracy).toBe(1);
    expect(mlp.layers[0].weights.dtype).toBe("float32");
  });

  test("stops early when the validation loss no longer falls, and gives the best network", async () => {
    const [train, validation] = [noisy(30, 1, 0.2), noisy(200, 2, 0.2)];
    const start = buildMlp([2, 30, 2], { seed: 1 });
    const options = { epochs: 400, seed: 1, batchSize: 4, learningRate: 0.3, validation };
    const { mlp, history, epoch } = await trainMlp(start, train, {
      ...options,
      earlyStop: { patience: 5 },
    });
    const losses = history.epochs.map((e) => e.validationLoss!);
    expect(losses).toHaveLength(epoch + 5);
    expect(losses.length).toBeLessThan(400);
    expect(losses[epoch - 1]).toBe(Math.min(...losses));
    expect(evaluateMlp(mlp, validation).loss).toBe(losses[epoch - 1]);
  });

  test("reports progress at the end, and gives the host its turn", async () => {
    const seen: TrainingProgress[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const data = noisy(2000, 1, 0.1);
    await trainMlp(buildMlp([2, 64, 64, 2], { seed: 1 }), data, {
      epochs: 2,
      seed: 1,
      onProgress: (progress) => void seen.push(progress),
    });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    expect(seen.at(-1)).toMatchObject({ epoch: 2, epochs: 2, step: 63, steps: 63, secondsLeft: 0 });
  });
});

describe("trainMlp, stopped", () => {
  test("by its signal, says where", async () => {
    const controller = new AbortController();
    const training = trainMlp(buildMlp([2, 64, 64, 2], { seed: 1 }), noisy(2000, 1, 0.1), {
      epochs: 10_000,
      seed: 1,
      signal: controller.signal,
      onProgress: () => {
        controller.abort(new Error("enough"));
      },
    });
    await expect(training).rejects.toMatchObject({
      name: "AbortError",
      message: expect.stringMatching(
        /^trainMlp: stopped by its signal at epoch \d+, batch \d+ of 63$/,
      ) as string,
      cause: new Error("enough"),
    });
  });

  test("by `stop`, returns what it has", async () => {
    const button = new AbortController();
    const { history, epoch } = await trainMlp(
      buildMlp([2, 64, 64, 2], { seed: 1 }),
      noisy(2000, 1, 0.1),
      {
        epochs: 10_000,
        seed: 1,
        stop: button.signal,
        onProgress: (progress) => {
          expect(progress.history.epochs.at(-1)).toMatchObject({ loss: progress.loss });
          button.abort();
        },
      },
    );
    expect(history.stopped).toBe(true);
    expect(history.epochs.length).toBeLessThan(10_000);
    expect(epoch).toBe(history.epochs.length);
  });

  test("by a loss that is no number, says where and what to try", async () => {
    const linear = buildMlp([2, 1], { seed: 1, outputActivation: "identity" });
    const training = trainMlp(linear, xor, { epochs: 500, seed: 1, learningRate: 100 });
    await expect(training).rejects.toThrow(
      /^trainMlp: the loss became (NaN|Infinity) at epoch \d+, batch 1 of 1, with step size 100: .* smaller learningRate/,
    );
  });

  test("by weights that the very last step took out of bounds", async () => {
    const linear = buildMlp([2, 1], { seed: 1, outputActivation: "identity" });
    const training = trainMlp(
      linear,
      { inputs: [[1e200, 1]], targets: [[0]] },
      { epochs: 1, seed: 1, learningRate: 1e200 },
    );
    await expect(training).rejects.toThrow(/^trainMlp: (the loss became|after the last step)/);
  });
});
