import { describe, expect, test } from "vitest";
import { evaluate, fit, labelledImages } from "../../../src/index.ts";
import type { FitOptions } from "../../../src/index.ts";
import { tf, tinyModel, tinyTask } from "./tinyTask.ts";

const train = tinyTask(40, 1);
const honest = tinyTask(20, 2);
/** Learning makes this validation worse: its labels are the wrong way round. */
const upsideDown = labelledImages(
  honest.images,
  honest.labels.map((label) => 1 - label),
  honest.classNames,
);
const options: FitOptions = { epochs: 20, batchSize: 8, seed: 1, earlyStop: { patience: 3 } };

describe("fit with earlyStop", () => {
  test("stops when the validation loss has not fallen for `patience` passes", async () => {
    const model = tinyModel(1);
    const history = await fit(tf, model, train, { ...options, validation: upsideDown });
    const losses = history.epochs.map((epoch) => epoch.validationLoss!);
    const best = losses.indexOf(Math.min(...losses)) + 1;
    expect(history.bestEpoch).toBe(best);
    expect(history.epochs).toHaveLength(best + 3);
  });

  test("gives back the weights of the best pass", async () => {
    const model = tinyModel(1);
    const history = await fit(tf, model, train, { ...options, validation: upsideDown });
    const { loss } = evaluate(tf, model, upsideDown);
    expect(loss).toBe(history.epochs[history.bestEpoch! - 1].validationLoss);
  });

  test("goes on to the end while the loss falls, and holds no tensor after it", async () => {
    const model = tinyModel(1);
    const run = () => fit(tf, model, train, { ...options, epochs: 3, validation: honest });
    const history = await run();
    expect(history.epochs).toHaveLength(3);
    expect(history.bestEpoch).toBe(3);
    const before = tf.memory().numTensors;
    await run();
    expect(tf.memory().numTensors).toBe(before);
  });

  test("refuses a patience that is not whole, and to go without validation", async () => {
    const training = (more: Partial<FitOptions>) =>
      fit(tf, tinyModel(1), train, { ...options, ...more });
    await expect(training({ validation: honest, earlyStop: { patience: 0 } })).rejects.toThrow(
      "fit: earlyStop.patience should be a whole number of at least 1, got 0",
    );
    await expect(training({})).rejects.toThrow("fit: earlyStop needs validation examples");
  });
});
