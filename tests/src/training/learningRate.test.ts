import { describe, expect, test } from "vitest";
import { learningRateOf, setLearningRate } from "../../../src/training/learningRate.ts";
import { tf, tinyModel } from "./tinyTask.ts";

describe("setLearningRate", () => {
  const optimizers = {
    sgd: () => tf.train.sgd(1),
    momentum: () => tf.train.momentum(1, 0.9),
    rmsprop: () => tf.train.rmsprop(1),
    adam: () => tf.train.adam(1),
  };

  test.each(Object.entries(optimizers))("%s takes smaller steps at once", async (_, optimizer) => {
    const movedAt = async (learningRate: number) => {
      const model = tinyModel(1);
      model.compile({ optimizer: optimizer(), loss: "sparseCategoricalCrossentropy" });
      setLearningRate(model, learningRate);
      expect(learningRateOf(model)).toBe(learningRate);
      const before = model.getWeights()[2].dataSync().slice();
      const [x, y] = [tf.ones([2, 4, 4, 1]), tf.tensor1d([0, 0])];
      await model.trainOnBatch(x, y);
      tf.dispose([x, y]);
      const after = model.getWeights()[2].dataSync();
      return Math.max(...before.map((weight, i) => Math.abs(weight - after[i])));
    };
    const [large, small] = [await movedAt(1e-2), await movedAt(1e-3)];
    expect(large / small).toBeCloseTo(10, 0);
  });
});
