import { describe, expect, test } from "vitest";
import {
  buildDigitsCnn,
  evaluate,
  fromData,
  predictProbabilities,
  toNested,
} from "../../../src/index.ts";
import { loadDigits } from "../../../src/node/data/index.ts";
import { tf as tensorflow } from "../../../src/node/index.ts";
import { tf, tinyModel, tinyTask } from "./tinyTask.ts";

describe("predictProbabilities", () => {
  test("gives the network's own output, images of any type", () => {
    const { images } = tinyTask(600, 1);
    const model = tinyModel(1);
    const x = tf.tensor4d(images.data, [600, 4, 4, 1]);
    const expected = model.predict(x) as typeof x;
    const got = predictProbabilities(tf, model, images);
    expect(got.shape).toEqual([600, 2]);
    expect(toNested(got)).toEqual(expected.arraySync());
    const doubles = fromData(Float64Array.from(images.data), [600, 4, 4, 1]);
    expect(toNested(predictProbabilities(tf, model, doubles))).toEqual(expected.arraySync());
    tf.dispose([x, expected]);
  });

  test("agrees with tfjs on TensorFlow, where an op of our own gives them", async () => {
    const { test: digits } = await loadDigits();
    const model = buildDigitsCnn(tensorflow, { seed: 5 });
    const x = tensorflow.tensor4d(digits.images.data, [2000, 28, 28, 1]);
    const expected = (model.predict(x) as typeof x).dataSync();
    const { data } = predictProbabilities(tensorflow, model, digits.images);
    expect(Math.max(...data.map((p, i) => Math.abs(p - expected[i])))).toBeLessThan(1e-5);
    expect(evaluate(tensorflow, model, digits).predictions).toHaveLength(2000);
    tensorflow.dispose(x);
  });

  test("changes nothing and leaves no tensor behind", () => {
    const model = tinyModel(1);
    const { images } = tinyTask(10, 1);
    const before = { tensors: tf.memory().numTensors, pixels: images.data.slice() };
    predictProbabilities(tf, model, images);
    expect({ tensors: tf.memory().numTensors, pixels: images.data }).toEqual(before);
  });

  test("refuses images that the network does not read, and pixels that are no numbers", () => {
    const colour = fromData(new Float32Array(48), [1, 4, 4, 3]);
    expect(() => predictProbabilities(tf, tinyModel(1), colour)).toThrow(
      "predictProbabilities: the network reads images of 4x4x1, got images of 4x4x3",
    );
    const bad = fromData(new Float32Array(16).fill(Number.NaN), [1, 4, 4, 1]);
    expect(() => predictProbabilities(tf, tinyModel(1), bad)).toThrow(
      "predictProbabilities: images[0][0][0][0] is NaN",
    );
  });
});
