import { describe, expect, test } from "vitest";
import { evaluate, fromData, labelledImages } from "../../../src/index.ts";
import { tf, tinyModel, tinyTask } from "./tinyTask.ts";

/** Answers with its two pixels as probabilities, so that every figure can be worked out by hand. */
function echo() {
  return tf.sequential({ layers: [tf.layers.flatten({ inputShape: [1, 2, 1] })] });
}

describe("evaluate", () => {
  test("three answers by hand: one right, one wrong, one wrong and certain", () => {
    const images = fromData(Float32Array.of(0.75, 0.25, 0.5, 0.25, 1, 0), [3, 1, 2, 1]);
    const result = evaluate(tf, echo(), labelledImages(images, Uint8Array.of(0, 1, 1), ["a", "b"]));
    expect([...result.predictions]).toEqual([0, 0, 0]);
    expect(result.errors).toEqual([1, 2]);
    expect(result.accuracy).toBeCloseTo(1 / 3, 12);
    const loss = (-Math.log(0.75) - Math.log(0.25) - Math.log(1e-7)) / 3;
    expect(result.loss).toBeCloseTo(loss, 6);
  });

  test("agrees with tfjs's own evaluate, over more examples than go through at once", () => {
    const data = tinyTask(1203, 5);
    const model = tinyModel(4);
    const x = tf.tensor4d(data.images.data, [1203, 4, 4, 1]);
    const y = tf.tensor1d(Float32Array.from(data.labels));
    const [loss, accuracy] = model.evaluate(x, y) as ReturnType<typeof tf.scalar>[];
    const result = evaluate(tf, model, data);
    expect(result.loss).toBeCloseTo(loss.dataSync()[0], 5);
    expect(result.accuracy).toBeCloseTo(accuracy.dataSync()[0], 6);
    expect(result.predictions).toHaveLength(1203);
    tf.dispose([x, y, loss, accuracy]);
  });

  test("takes the first of classes that are equally probable", () => {
    const images = fromData(Float32Array.of(0.5, 0.5), [1, 1, 2, 1]);
    const result = evaluate(tf, echo(), labelledImages(images, Uint8Array.of(1), ["a", "b"]));
    expect([...result.predictions]).toEqual([0]);
  });

  test("changes no weight and leaves no tensor behind", () => {
    const model = tinyModel(1);
    const weights = () => model.getWeights().map((weight) => [...weight.dataSync()]);
    const before = { weights: weights(), tensors: tf.memory().numTensors };
    evaluate(tf, model, tinyTask(10, 1));
    expect({ weights: weights(), tensors: tf.memory().numTensors }).toEqual(before);
  });

  test("refuses images that the network does not read", () => {
    expect(() => evaluate(tf, echo(), tinyTask(4, 1))).toThrow(
      "evaluate: the network reads images of 1x2x1, got images of 4x4x1",
    );
  });
});
