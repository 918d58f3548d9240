import { describe, expect, test } from "vitest";
import { evaluate, fit, fromData, labelledImages } from "../../../src/index.ts";
import type { FitOptions, TrainingProgress } from "../../../src/index.ts";
import { tf, tinyModel, tinyTask } from "./tinyTask.ts";

const train = tinyTask(40, 1);
const validation = tinyTask(20, 2);
const losses = async (options: FitOptions, modelSeed = 1) => {
  const history = await fit(tf, tinyModel(modelSeed), train, options);
  return history.epochs.map((epoch) => epoch.loss);
};

describe("fit", () => {
  test("learns: the loss falls, and new examples are told right", async () => {
    const model = tinyModel(1);
    const history = await fit(tf, model, train, { epochs: 5, batchSize: 8, seed: 1, validation });
    const [first, last] = [history.epochs[0], history.epochs[4]];
    expect(history.epochs.map((epoch) => epoch.epoch)).toEqual([1, 2, 3, 4, 5]);
    expect(last.loss).toBeLessThan(first.loss / 2);
    expect(last.accuracy).toBe(1);
    expect(last.validationAccuracy).toBe(1);
    const measured = evaluate(tf, model, validation);
    expect(last.validationLoss).toBe(measured.loss);
  });

  test("gives the same history for the same seed, another for another", async () => {
    const options = { epochs: 2, batchSize: 8, seed: 3 };
    const once = await losses(options);
    expect(await losses(options)).toEqual(once);
    expect(await losses({ ...options, seed: 4 })).not.toEqual(once);
    expect(await losses(options, 2)).not.toEqual(once);
  });

  test("reports the mean over all examples, also where the last batch is smaller", async () => {
    const model = tinyModel(1, 1e-12);
    const before = evaluate(tf, model, train);
    const history = await fit(tf, model, train, { epochs: 1, batchSize: 17, seed: 1 });
    expect(history.epochs[0].loss).toBeCloseTo(before.loss, 5);
    expect(history.epochs[0].accuracy).toBeCloseTo(before.accuracy, 6);
    expect(history.epochs[0]).not.toHaveProperty("validationLoss");
  });

  test("sees every example once an epoch", async () => {
    const ten = labelledImages(
      fromData(
        Float32Array.from({ length: 160 }, (_, i) => Math.floor(i / 16) / 10),
        [10, 4, 4, 1],
      ),
      new Uint8Array(10),
      ["top", "bottom"],
    );
    const model = tinyModel(1);
    const seen: number[] = [];
    const original = model.trainOnBatch.bind(model);
    model.trainOnBatch = async (x, y) => {
      const pixels = (x as ReturnType<typeof tf.tensor>).dataSync();
      for (let i = 0; i < pixels.length; i += 16) seen.push(Math.round(pixels[i] * 10));
      return original(x, y);
    };
    await fit(tf, model, ten, { epochs: 2, batchSize: 4, seed: 1 });
    const inOrder = (epoch: number[]) => epoch.toSorted((a, b) => a - b);
    expect(inOrder(seen.slice(0, 10))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(inOrder(seen.slice(10))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(seen.slice(0, 10)).not.toEqual(seen.slice(10));
  });

  test("lets the step size fall and gives the optimiser its own back", async () => {
    const model = tinyModel(1, 0.05);
    const optimizer = model.optimizer as unknown as { learningRate: number };
    const sizes: number[] = [];
    const original = model.trainOnBatch.bind(model);
    model.trainOnBatch = async (x, y) => {
      sizes.push(optimizer.learningRate);
      return original(x, y);
    };
    await fit(tf, model, train, { epochs: 2, batchSize: 20, seed: 1 });
    const cosine = [0, 1, 2, 3].map((step) => 0.025 * (1 + Math.cos((Math.PI * step) / 4)));
    expect(sizes).toEqual(cosine.map((size) => expect.closeTo(size, 12) as number));
    expect(optimizer.learningRate).toBe(0.05);
    sizes.length = 0;
    await fit(tf, model, train, { epochs: 1, seed: 1, batchSize: 20, learningRateDecay: "none" });
    expect(sizes).toEqual([0.05, 0.05]);
    sizes.length = 0;
    const learningRateDecay = { everyEpochs: 1, factor: 0.5 };
    await fit(tf, model, train, { epochs: 2, seed: 1, batchSize: 20, learningRateDecay });
    expect(sizes).toEqual([0.05, 0.05, 0.025, 0.025]);
  });

  test("leaves no tensor behind but the optimiser's own, which it makes once", async () => {
    const model = tinyModel(1);
    const run = () => fit(tf, model, train, { epochs: 1, batchSize: 8, seed: 1, validation });
    await run();
    const after = tf.memory().numTensors;
    await run();
    await run();
    expect(tf.memory().numTensors).toBe(after);
  });

  test("reports at the end of every epoch, with what is left, and waits for the listener", async () => {
    const seen: TrainingProgress[] = [];
    let busy = false;
    await fit(tf, tinyModel(1), train, {
      epochs: 3,
      batchSize: 8,
      seed: 1,
      onProgress: async (progress) => {
        expect(busy).toBe(false);
        busy = true;
        await new Promise((resolve) => setTimeout(resolve, 5));
        busy = false;
        seen.push(progress);
      },
    });
    const ends = seen.filter((progress) => progress.step === progress.steps);
    expect(ends.map((progress) => progress.epoch)).toEqual([1, 2, 3]);
    expect(ends[0]).toMatchObject({ epochs: 3, steps: 5 });
    expect(ends[0].secondsLeft).toBeGreaterThan(0);
    expect(ends[2].secondsLeft).toBe(0);
  });

  test("gives the host its turn, so that a timer can run while it trains", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await fit(tf, tinyModel(1), tinyTask(400, 1), { epochs: 4, batchSize: 8, seed: 1 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});

describe("fit, while it runs", () => {
  test("tells the history so far, the pass under way last", async () => {
    const told: TrainingProgress[] = [];
    const history = await fit(tf, tinyModel(1), train, {
      ...{ epochs: 3, batchSize: 8, seed: 1, validation },
      onProgress: (progress) => void told.push(progress),
    });
    const second = told.find(({ epoch, step, steps }) => epoch === 2 && step === steps)!.history;
    expect(second.epochs[0]).toEqual(history.epochs[0]);
    const { loss, accuracy } = history.epochs[1];
    expect(second.epochs[1]).toMatchObject({ epoch: 2, loss, accuracy });
    expect(history).not.toHaveProperty("stopped");
  });
});

describe("fit, stopped", () => {
  test("by its signal, says where, and keeps what has been learnt", async () => {
    const model = tinyModel(1);
    const before = evaluate(tf, model, train).loss;
    const controller = new AbortController();
    const training = fit(tf, model, train, {
      epochs: 50,
      batchSize: 8,
      seed: 1,
      signal: controller.signal,
      onProgress: ({ epoch }) => {
        if (epoch === 2) controller.abort(new Error("enough"));
      },
    });
    await expect(training).rejects.toMatchObject({
      name: "AbortError",
      message: "fit: stopped by its signal at epoch 3, batch 1 of 5",
      cause: new Error("enough"),
    });
    expect(evaluate(tf, model, train).loss).toBeLessThan(before);
    expect((model.optimizer as unknown as { learningRate: number }).learningRate).toBe(0.05);
  });

  test("by `stop`, returns what it has, after the batch under way", async () => {
    const model = tinyModel(1);
    const button = new AbortController();
    let batches = 0;
    const original = model.trainOnBatch.bind(model);
    model.trainOnBatch = async (x, y) => {
      batches += 1;
      if (batches === 7) button.abort();
      return original(x, y);
    };
    const options = { epochs: 50, batchSize: 8, seed: 1, validation, stop: button.signal };
    const history = await fit(tf, model, train, options);
    expect(batches).toBe(7);
    expect(history).toMatchObject({ stopped: true, epochs: [{ epoch: 1 }, { epoch: 2 }] });
    expect(history.epochs[1].validationLoss).toBe(evaluate(tf, model, validation).loss);
    expect((model.optimizer as unknown as { learningRate: number }).learningRate).toBe(0.05);
  });

  test("by `stop` before it begins, takes one batch, so that there is a history", async () => {
    const options = { epochs: 5, batchSize: 8, seed: 1, stop: AbortSignal.abort() };
    const history = await fit(tf, tinyModel(1), train, options);
    expect(history.epochs).toHaveLength(1);
  });

  test("by a loss that is no number, says where and what to try, and leaks nothing", async () => {
    const model = tinyModel(1, 1e38);
    const before = tf.memory().numTensors;
    const training = fit(tf, model, train, { epochs: 5, batchSize: 8, seed: 1 });
    await expect(training).rejects.toThrow(
      /^fit: the loss became (NaN|Infinity) at epoch 1, batch \d of 5, .* smaller learningRate/,
    );
    const optimizerTensors = 2 * model.weights.length;
    expect(tf.memory().numTensors).toBe(before + optimizerTensors);
  });
});

describe("fit on bad input", () => {
  const colour = labelledImages(fromData(new Float32Array(96), [2, 4, 4, 3]), Uint8Array.of(0, 1), [
    "top",
    "bottom",
  ]);
  const three = labelledImages(train.images, train.labels, ["a", "b", "c"]);
  const good = { epochs: 1, seed: 1 };

  test.each<[string, unknown, unknown, string]>([
    ["no epochs", train, { ...good, epochs: 0 }, "epochs should be a whole number of at least 1"],
    ["batches of 0", train, { ...good, batchSize: 0 }, "batchSize should be a whole number"],
    ["no seed", train, { epochs: 1 }, "seed should be a whole number of at least 0, got undefined"],
    [
      "a decay there is none of",
      train,
      { ...good, learningRateDecay: "linear" },
      'learningRateDecay should be "cosine", "none" or { everyEpochs, factor }, got "linear"',
    ],
    ["other images", colour, good, "the network reads images of 4x4x1, got images of 4x4x3"],
    [
      "other classes",
      three,
      good,
      "one probability for each of the 3 classes, its output has shape 2",
    ],
    ["other validation", train, { ...good, validation: colour }, "got images of 4x4x3"],
  ])("refuses %s", async (_, data, options, message) => {
    const training = fit(tf, tinyModel(1), data as typeof train, options as FitOptions);
    await expect(training).rejects.toThrow(message);
    await expect(training).rejects.toThrow(/^fit: /);
  });

  test("refuses a network that is not compiled, or compiled for another loss", async () => {
    const model = tinyModel(1);
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    await expect(fit(tf, model, train, good)).rejects.toThrow(
      'got loss "meanSquaredError" and metrics []',
    );
    const bare = tf.sequential({ layers: [tf.layers.flatten({ inputShape: [4, 4, 1] })] });
    await expect(fit(tf, bare, train, good)).rejects.toThrow("got one that is not compiled");
  });
});
