import type { LayersModel } from "../../../src/index.ts";
import { fromData, seededRandom } from "../../../src/index.ts";
import type { NestedNumbers, NumericArray } from "../../../src/index.ts";
import { loadPlainTfjs } from "../../../src/node/loadPlainTfjs.ts";

/** tfjs on its plain JavaScript backend: quick enough for images of a few pixels. */
export const tf = loadPlainTfjs();

/** An image of a shape with random grey levels. */
export function randomImage(shape: readonly number[], seed: number): NumericArray<Float32Array> {
  const random = seededRandom(seed);
  const length = shape.reduce((product, n) => product * n, 1);
  return fromData(
    Float32Array.from({ length }, () => random.uniform()),
    shape,
  );
}

/** A convolution with tanh and a dense layer over 3 classes, on images of 6x5 with 2 channels. */
export function smoothNetwork(seed: number): LayersModel {
  const kernelInitializer = tf.initializers.randomUniform({ minval: -1, maxval: 1, seed });
  const biasInitializer = tf.initializers.randomUniform({ minval: -1, maxval: 1, seed: seed + 1 });
  const shared = { kernelInitializer, biasInitializer };
  return tf.sequential({
    layers: [
      tf.layers.conv2d({
        ...shared,
        name: "conv",
        filters: 3,
        kernelSize: [3, 2],
        activation: "tanh",
        inputShape: [6, 5, 2],
      }),
      tf.layers.flatten({ name: "flatten" }),
      tf.layers.dense({ ...shared, name: "dense", units: 3, activation: "softmax" }),
    ],
  });
}

/** Convolution, ReLU, global average pooling, dense: the network of class activation maps. */
export function poolingNetwork(seed: number): LayersModel {
  const kernelInitializer = tf.initializers.randomUniform({ minval: -1, maxval: 1, seed });
  return tf.sequential({
    layers: [
      tf.layers.conv2d({
        name: "conv",
        filters: 4,
        kernelSize: 3,
        activation: "relu",
        kernelInitializer,
        inputShape: [8, 7, 1],
      }),
      tf.layers.globalAveragePooling2d({ name: "gap", dataFormat: "channelsLast" }),
      tf.layers.dense({ name: "dense", units: 3, activation: "softmax", kernelInitializer }),
    ],
  });
}

/** One convolution with given filters `[height, width, in, out]` and no bias, nothing after it. */
export function convolution(
  filters: NestedNumbers,
  inputShape: [number, number, number],
  options: { padding?: "same" | "valid"; strides?: number; activation?: "relu" } = {},
): LayersModel {
  const weights = tf.tensor4d(filters as number[][][][]);
  const [kernelHeight, kernelWidth, , out] = weights.shape;
  return tf.sequential({
    layers: [
      tf.layers.conv2d({
        ...options,
        name: "conv",
        filters: out,
        kernelSize: [kernelHeight, kernelWidth],
        useBias: false,
        weights: [weights],
        inputShape,
      }),
    ],
  });
}

/** Flatten, then one dense layer with given weights `[pixels, classes]` and biases. */
export function linear(
  weights: number[][],
  inputShape: [number, number, number],
  activation?: "softmax",
): LayersModel {
  const units = weights[0].length;
  const values = [tf.tensor2d(weights), tf.zeros([units])];
  return tf.sequential({
    layers: [
      tf.layers.flatten({ name: "flatten", inputShape }),
      tf.layers.dense({ name: "dense", units, weights: values, ...(activation && { activation }) }),
    ],
  });
}

/** A network with two paths from the image to the sum of their maps, and three classes. */
export function branchedNetwork(seed: number): LayersModel {
  const kernelInitializer = tf.initializers.randomUniform({ minval: -1, maxval: 1, seed });
  const conv = (name: string, kernelSize: number) =>
    tf.layers.conv2d({
      name,
      filters: 2,
      kernelSize,
      padding: "same",
      activation: "tanh",
      kernelInitializer,
    });
  const input = tf.input({ shape: [5, 6, 1] });
  const near = conv("near", 1).apply(input) as ReturnType<typeof tf.input>;
  const far = conv("far", 3).apply(input) as ReturnType<typeof tf.input>;
  const sum = tf.layers.add({ name: "sum" }).apply([near, far]) as ReturnType<typeof tf.input>;
  const flat = tf.layers.flatten({ name: "flatten" }).apply(sum);
  const dense = tf.layers.dense({ name: "dense", units: 3, activation: "softmax" });
  return tf.model({ inputs: input, outputs: dense.apply(flat) as ReturnType<typeof tf.input> });
}

/** How many tensors some work leaves behind. */
export function tensorsLeftBy(work: () => unknown): number {
  const before = tf.memory().numTensors;
  work();
  return tf.memory().numTensors - before;
}
