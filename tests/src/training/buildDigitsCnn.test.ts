import { describe, expect, test } from "vitest";
import { buildDigitsCnn } from "../../../src/index.ts";
import { tf } from "./tinyTask.ts";

describe("buildDigitsCnn", () => {
  test("has the layers, shapes and 5,258 parameters that the lesson counts", () => {
    const model = buildDigitsCnn(tf, { seed: 1 });
    const table = model.layers.map((layer) => [
      layer.name,
      (layer.outputShape as number[]).slice(1).join("x"),
      layer.countParams(),
    ]);
    expect(table).toEqual([
      ["conv1", "26x26x8", 80],
      ["pool1", "13x13x8", 0],
      ["conv2", "11x11x16", 1168],
      ["pool2", "5x5x16", 0],
      ["flatten", "400", 0],
      ["dense", "10", 4010],
    ]);
    expect(model.countParams()).toBe(5258);
  });

  test("starts from the same weights for the same seed, and no two layers alike", () => {
    const weights = (seed: number) =>
      buildDigitsCnn(tf, { seed })
        .getWeights()
        .map((weight) => [...weight.dataSync()]);
    const first = weights(1);
    expect(weights(1)).toEqual(first);
    expect(weights(2)[0]).not.toEqual(first[0]);
    expect(first[2].slice(0, 72)).not.toEqual(first[0]);
  });

  test("answers with ten probabilities", () => {
    const model = buildDigitsCnn(tf, { seed: 1 });
    const sum = tf.tidy(() => {
      const output = model.predict(tf.ones([1, 28, 28, 1])) as ReturnType<typeof tf.tensor>;
      expect(output.shape).toEqual([1, 10]);
      return output.sum().dataSync()[0];
    });
    expect(sum).toBeCloseTo(1, 5);
  });

  test("refuses a step size that is not positive, and a seed that is not whole", () => {
    for (const learningRate of [0, -1, Number.NaN, Infinity]) {
      expect(() => buildDigitsCnn(tf, { seed: 1, learningRate })).toThrow(
        `buildDigitsCnn: learningRate should be a positive number, got ${learningRate}`,
      );
    }
    expect(() => buildDigitsCnn(tf, { seed: 0.5 })).toThrow("seed should be a whole number");
  });
});
