import type { LayersModel } from "@tensorflow/tfjs";
import { describe, expect, test } from "vitest";
import { buildDigitsCnn } from "../../../../src/index.ts";
import { networkPlan } from "../../../../src/training/wholeSteps/networkPlan.ts";
import { tf } from "../tinyTask.ts";

const { layers } = tf;
const softmax = () => layers.dense({ units: 3, activation: "softmax" });
const convolution = (more: object = {}) => layers.conv2d({ filters: 2, kernelSize: 3, ...more });
type Layer = ReturnType<typeof softmax>;

/** A chain that reads images of 8 by 8 with two channels. */
function chain(...inner: unknown[]): LayersModel {
  const input = tf.input({ shape: [8, 8, 2] });
  const output = inner.reduce<unknown>((x, layer) => (layer as Layer).apply(x as never), input);
  return tf.model({ inputs: input, outputs: output as typeof input });
}

describe("networkPlan", () => {
  test("writes twelve numbers a layer: the lessons' network by hand", () => {
    expect(networkPlan(buildDigitsCnn(tf, { seed: 1 }))).toEqual({
      input: [28, 28, 1],
      layers: [
        [0, 1, 3, 3, 1, 1, 0, 0, 26, 26, 8, 1],
        [1, 0, 2, 2, 2, 2, 0, 0, 13, 13, 8, 1],
        [0, 1, 3, 3, 1, 1, 0, 0, 11, 11, 16, 1],
        [1, 0, 2, 2, 2, 2, 0, 0, 5, 5, 16, 1],
        [2, 0, 0, 0, 1, 1, 0, 0, 1, 1, 10, 1],
      ].flat(),
    });
  });

  test("joins an activation on its own to the layer before it", () => {
    const together = chain(convolution({ activation: "relu" }), layers.flatten(), softmax());
    const apart = chain(
      convolution(),
      layers.activation({ activation: "relu" }),
      layers.flatten(),
      layers.dense({ units: 3 }),
      layers.activation({ activation: "softmax" }),
    );
    expect(networkPlan(apart)).toEqual(networkPlan(together));
  });

  test("pads as TensorFlow does: the odd row goes below", () => {
    const plan = networkPlan(
      chain(convolution({ kernelSize: 4, padding: "same" }), layers.flatten(), softmax()),
    );
    expect(plan?.layers.slice(0, 12)).toEqual([0, 0, 4, 4, 1, 1, 1, 1, 8, 8, 2, 1]);
  });

  const frozen = () => {
    const layer = convolution();
    layer.trainable = false;
    return layer;
  };
  const shared = () => {
    const layer = convolution({ padding: "same" });
    layer.apply(tf.input({ shape: [8, 8, 2] }));
    return layer;
  };
  test.each<[string, () => unknown[]]>([
    ["dropout", () => [convolution(), layers.dropout({ rate: 0.5 }), layers.flatten(), softmax()]],
    [
      "batch normalisation",
      () => [convolution(), layers.batchNormalization(), layers.flatten(), softmax()],
    ],
    [
      "average pooling",
      () => [convolution(), layers.averagePooling2d({ poolSize: 2 }), layers.flatten(), softmax()],
    ],
    [
      "a regulariser",
      () => [convolution({ kernelRegularizer: "l1l2" }), layers.flatten(), softmax()],
    ],
    [
      "a constraint",
      () => [convolution({ kernelConstraint: "nonNeg" }), layers.flatten(), softmax()],
    ],
    ["dilation", () => [convolution({ dilationRate: 2 }), layers.flatten(), softmax()]],
    [
      "channels first",
      () => [convolution({ dataFormat: "channelsFirst" }), layers.flatten(), softmax()],
    ],
    [
      "an activation of its own kind",
      () => [convolution({ activation: "elu" }), layers.flatten(), softmax()],
    ],
    [
      "two activations",
      () => [
        convolution({ activation: "relu" }),
        layers.activation({ activation: "tanh" }),
        layers.flatten(),
        softmax(),
      ],
    ],
    ["pooling first", () => [layers.maxPooling2d({ poolSize: 2 }), layers.flatten(), softmax()]],
    ["dense layers over pixels", () => [layers.dense({ units: 4 }), layers.flatten(), softmax()]],
    ["no softmax", () => [layers.flatten(), layers.dense({ units: 3 })]],
    ["softmax in the middle", () => [layers.flatten(), softmax(), softmax()]],
    ["a layer that does not learn", () => [frozen(), layers.flatten(), softmax()]],
    ["a layer that another network uses too", () => [shared(), layers.flatten(), softmax()]],
    [
      "no layer with weights",
      () => [layers.flatten(), layers.activation({ activation: "softmax" })],
    ],
    [
      "convolutions after dense layers",
      () => [
        layers.flatten(),
        layers.dense({ units: 16 }),
        layers.reshape({ targetShape: [4, 4, 1] }),
        convolution(),
        layers.flatten(),
        softmax(),
      ],
    ],
  ])("knows nothing of a network with %s", (_, inner) => {
    expect(networkPlan(chain(...inner()))).toBeUndefined();
  });

  test("knows nothing of branches, of several inputs, of free sizes, or of vectors", () => {
    const input = tf.input({ shape: [8, 8, 2] });
    const once = convolution({ padding: "same" }).apply(input) as typeof input;
    const added = layers.add().apply([input, once]);
    const output = softmax().apply(layers.flatten().apply(added)) as typeof input;
    expect(networkPlan(tf.model({ inputs: input, outputs: output }))).toBeUndefined();
    const other = tf.input({ shape: [8, 8, 2] });
    const two = layers.add().apply([input, other]);
    const last = softmax().apply(layers.flatten().apply(two)) as typeof input;
    expect(networkPlan(tf.model({ inputs: [input, other], outputs: last }))).toBeUndefined();
    const free = tf.sequential({ layers: [convolution({ inputShape: [null, null, 1] })] });
    expect(networkPlan(free)).toBeUndefined();
    const vectors = tf.sequential({
      layers: [layers.dense({ units: 3, activation: "softmax", inputShape: [4] })],
    });
    expect(networkPlan(vectors)).toBeUndefined();
  });
});
