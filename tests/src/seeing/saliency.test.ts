import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromData, inputGradient, saliency, toNested } from "../../../src/index.ts";
import type { LayersModel, NumericArray } from "../../../src/index.ts";
import {
  branchedNetwork,
  convolution,
  linear,
  randomImage,
  smoothNetwork,
  tensorsLeftBy,
  tf,
} from "./networks.ts";

/** ln of a class's probability less that of another one: the difference of their scores. */
function scoreDifference(model: LayersModel, image: NumericArray, one: number, other: number) {
  return tf.tidy(() => {
    const input = tf.tensor(image.data, [1, ...image.shape]);
    const output = (model.predict(input) as ReturnType<typeof tf.tensor>).dataSync();
    return Math.log(output[one]) - Math.log(output[other]);
  });
}

/** The slope of a function of an image by central differences. */
function numericGradient(image: NumericArray<Float32Array>, f: (at: NumericArray) => number) {
  const step = 0.02;
  const moved = (i: number, by: number) =>
    fromData(
      image.data.map((value, j) => (i === j ? value + by : value)),
      image.shape,
    );
  return Array.from(image.data, (_, i) => (f(moved(i, step)) - f(moved(i, -step))) / (2 * step));
}

describe("inputGradient", () => {
  const weights = [
    [3, -1],
    [0.5, 2],
    [-4, 0],
    [1, 1],
  ];

  test.each<["softmax" | undefined]>([["softmax"], [undefined]])(
    "of a linear score is the weights of the class, whatever the image; activation %s",
    (activation) => {
      const model = linear(weights, [2, 2, 1], activation);
      fc.assert(
        fc.property(fc.nat(1000), fc.constantFrom(0, 1), (seed, label) => {
          const slope = inputGradient(tf, model, randomImage([2, 2, 1], seed), label);
          expect(slope.shape).toEqual([2, 2, 1]);
          expect([...slope.data]).toEqual(weights.map((row) => row[label]));
        }),
        { numRuns: 20 },
      );
    },
  );

  test.each([
    ["one path", smoothNetwork, [6, 5, 2]],
    ["two paths", branchedNetwork, [5, 6, 1]],
  ])("equals central differences of the scores, with %s", (_, build, shape) => {
    for (const seed of [1, 2, 3]) {
      const model = build(10 * seed);
      const image = randomImage(shape, seed);
      const expected = numericGradient(image, (at) => scoreDifference(model, at, 2, 0));
      const [two, zero] = [2, 0].map((label) => inputGradient(tf, model, image, label).data);
      two.forEach((value, i) => {
        expect(value - zero[i]).toBeCloseTo(expected[i], 2);
      });
      expect(Math.max(...expected.map(Math.abs))).toBeGreaterThan(0.1);
    }
  });

  test("looks at the most probable class if not told", () => {
    const model = linear(weights, [2, 2, 1], "softmax");
    const first = fromData(Float32Array.of(1, 0, 0, 0), [2, 2, 1]);
    expect([...inputGradient(tf, model, first).data]).toEqual([3, 0.5, -4, 1]);
    const second = fromData(Float32Array.of(0, 1, 0, 0), [2, 2]);
    expect([...inputGradient(tf, model, second).data]).toEqual([-1, 2, 0, 1]);
  });
});

describe("saliency", () => {
  test("is the greatest size of the slope over the channels", () => {
    const model = linear([[1], [-5], [2], [0]], [1, 2, 2]);
    const image = randomImage([1, 2, 2], 1);
    expect(toNested(saliency(tf, model, image))).toEqual([[5, 2]]);
  });

  test("is 0 where the network does not look", () => {
    const model = smoothNetwork(1);
    const dense = model.getLayer("dense");
    const [kernel, bias] = dense.getWeights();
    // Only the top left place of the feature maps counts: it sees the first 3 rows and 2 columns.
    const top = tf.tensor1d(Array.from({ length: 48 }, (_, i) => (i < 3 ? 1 : 0)));
    dense.setWeights([kernel.mul(top.expandDims(1)), bias]);
    const map = toNested(saliency(tf, model, randomImage([6, 5, 2], 1))) as number[][];
    map.forEach((row, y) => {
      row.forEach((value, x) => {
        if (y < 3 && x < 2) expect(value).toBeGreaterThan(0);
        else expect(value).toBe(0);
      });
    });
  });

  test("with samples: the same for the same seed, and of a linear score as without", () => {
    const model = smoothNetwork(5);
    const image = randomImage([6, 5, 2], 1);
    const of = (seed: number) => [
      ...saliency(tf, model, image, { label: 0, samples: 8, noise: 0.3, seed }).data,
    ];
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
    const still = saliency(tf, model, image, { label: 0, samples: 4, noise: 0 });
    const plain = saliency(tf, model, image, { label: 0 });
    still.data.forEach((value, i) => {
      expect(value).toBeCloseTo(plain.data[i], 5);
    });
    const straight = linear([[3], [-1]], [1, 2, 1]);
    expect(toNested(saliency(tf, straight, [[5, 7]], { samples: 4, noise: 9 }))).toEqual([[3, 1]]);
  });

  test("with samples: slopes of both signs cancel, as in |x| around 0", () => {
    const model = tf.sequential({
      layers: [
        tf.layers.flatten({ inputShape: [1, 1, 1] }),
        tf.layers.dense({
          units: 2,
          activation: "relu",
          weights: [tf.tensor2d([[1, -1]]), tf.zeros([2])],
        }),
        tf.layers.dense({ units: 1, weights: [tf.ones([2, 1]), tf.zeros([1])] }),
      ],
    });
    expect(saliency(tf, model, [[0.1]]).get(0, 0)).toBe(1);
    expect(saliency(tf, model, [[0]], { samples: 200 }).get(0, 0)).toBeLessThan(0.3);
  });

  test.each(["softmax", "activation"])(
    "sees past a softmax that is a layer of its own: %s",
    (kind) => {
      const weights = [tf.tensor2d([[3], [-1]]).concat(tf.tensor2d([[1], [4]]), 1), tf.zeros([2])];
      const model = tf.sequential({
        layers: [
          tf.layers.flatten({ inputShape: [1, 2, 1] }),
          tf.layers.dense({ units: 2, weights }),
          kind === "softmax"
            ? tf.layers.softmax()
            : tf.layers.activation({ activation: "softmax" }),
        ],
      });
      expect(toNested(saliency(tf, model, [[0.5, 0.7]], { label: 0 }))).toEqual([[3, 1]]);
      expect(toNested(saliency(tf, model, [[0.5, 0.7]], { label: 1 }))).toEqual([[1, 4]]);
    },
  );

  test("leaves the image as it is and no tensor behind", () => {
    const model = smoothNetwork(1);
    const image = randomImage([6, 5, 2], 1);
    const before = [...image.data];
    expect(tensorsLeftBy(() => saliency(tf, model, image, { samples: 3 }))).toBe(0);
    expect(tensorsLeftBy(() => inputGradient(tf, model, image, 1))).toBe(0);
    const refused = () => {
      expect(() => saliency(tf, model, image, { label: 3 })).toThrow();
    };
    expect(tensorsLeftBy(refused)).toBe(0);
    expect([...image.data]).toEqual(before);
  });

  test.each([3, -1, 0.5, NaN])("refuses class %s of 3", (label) => {
    const image = randomImage([6, 5, 2], 1);
    expect(() => saliency(tf, smoothNetwork(1), image, { label })).toThrow(
      `saliency: there is no class ${label}: the 3 classes are 0 to 2`,
    );
  });

  test("refuses a batch, another size, no classes, odd options, a network disposed of", () => {
    const model = smoothNetwork(1);
    const image = randomImage([6, 5, 2], 1);
    expect(() => saliency(tf, model, randomImage([2, 6, 5, 2], 1))).toThrow(
      "saliency: expected one image [height, width, channels], got a batch of 2",
    );
    expect(() => inputGradient(tf, model, randomImage([5, 5, 2], 1))).toThrow(
      "inputGradient: the network reads images of 6x5x2, got 5x5x2",
    );
    expect(() =>
      saliency(tf, convolution([[[[1]]]], [2, 2, 1]), [
        [1, 2],
        [3, 4],
      ]),
    ).toThrow(
      "saliency: the network should answer with one number for each class, its output has shape 2x2x1",
    );
    expect(() => saliency(tf, model, image, { samples: 0 })).toThrow("saliency: samples should be");
    expect(() => saliency(tf, model, image, { noise: -1 })).toThrow(
      "saliency: noise should be a standard deviation of at least 0 in grey levels, got -1",
    );
    expect(() => saliency(tf, model, image, { seed: 0.5, samples: 2 })).toThrow("seed");
    model.dispose();
    expect(() => saliency(tf, model, image)).toThrow("saliency: the network was disposed of");
  });
});
