import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, fit, loadModel, saveModel } from "../../../src/index.ts";
import { modelBytes, readModelBytes } from "../../../src/training/modelFile.ts";
import { tf, tinyModel, tinyTask } from "./tinyTask.ts";

const weights = (model: { getWeights: () => { dataSync: () => ArrayLike<number> }[] }) =>
  model.getWeights().map((weight) => Array.from(weight.dataSync()));
const saved = await saveModel(tinyModel(1));

describe("saveModel and loadModel", () => {
  test("keep a trained network: layers, weights to the last bit, and what it answers", async () => {
    const model = tinyModel(1);
    await fit(tf, model, tinyTask(40, 1), { epochs: 2, batchSize: 8, seed: 1 });
    const loaded = await loadModel(tf, await saveModel(model));
    expect(weights(loaded)).toEqual(weights(model));
    expect(loaded.layers.map((layer) => layer.getConfig())).toEqual(
      model.layers.map((layer) => layer.getConfig()),
    );
    expect(evaluate(tf, loaded, tinyTask(20, 2))).toEqual(evaluate(tf, model, tinyTask(20, 2)));
  });

  test("give a network that learns on", async () => {
    const loaded = await loadModel(tf, saved, { learningRate: 0.05 });
    const { epochs } = await fit(tf, loaded, tinyTask(40, 1), { epochs: 5, batchSize: 8, seed: 1 });
    expect(epochs[4].loss).toBeLessThan(epochs[0].loss / 2);
    await expect(loadModel(tf, saved, { learningRate: 0 })).rejects.toThrow(
      "loadModel: learningRate should be a positive number, got 0",
    );
  });

  test("keep a description in any writing", () => {
    const description = { name: "größe 层 🙂 \n\\u0041" };
    const bytes = modelBytes(description, [Uint8Array.of(1, 2), Uint8Array.of(3)]);
    const parts = readModelBytes("loadModel", bytes);
    expect(parts.description).toEqual(description);
    expect([...parts.weights]).toEqual([1, 2, 3]);
  });

  test("give the same bytes for the same network, and leave no tensor behind", async () => {
    const model = tinyModel(1);
    const before = tf.memory().numTensors;
    expect(await saveModel(model)).toEqual(await saveModel(model));
    expect(tf.memory().numTensors).toBe(before);
  });

  test("work on a part of a larger buffer", async () => {
    const larger = new Uint8Array(saved.length + 3);
    larger.set(saved, 3);
    const loaded = await loadModel(tf, larger.subarray(3));
    expect(weights(loaded)).toEqual(weights(tinyModel(1)));
  });
});

describe("loadModel refuses", () => {
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(0), "these 0 bytes are no network saved by saveModel"],
    [
      "a file from elsewhere",
      Uint8Array.from({ length: 99 }, (_, i) => i),
      "these 99 bytes are no network",
    ],
    ["a head cut short", saved.subarray(0, 12), "should have 24 bytes, got 12"],
    [
      "a file cut short",
      saved.subarray(0, -1),
      `should have ${saved.length} bytes, got ${saved.length - 1}`,
    ],
    ["a file with more at its end", Uint8Array.of(...saved, 0), `got ${saved.length + 1}`],
    [
      "another version",
      saved.with(8, 2),
      "saved in version 2 of the format, and this library reads version 1",
    ],
    ["a damaged weight", saved.with(saved.length - 2, 7), "is damaged: its checksum does not fit"],
  ])("%s", async (_, bytes, message) => {
    await expect(loadModel(tf, bytes)).rejects.toThrow(message);
    await expect(loadModel(tf, bytes)).rejects.toThrow(/^loadModel: /);
  });

  test("any byte changed, wherever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(saved.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          await expect(loadModel(tf, saved.with(at, saved[at] ^ by))).rejects.toThrow(RangeError);
        },
      ),
    );
  });
});
