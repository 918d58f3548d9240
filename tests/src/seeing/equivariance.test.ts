import { describe, expect, test } from "vitest";
import { equivariance } from "../../../src/index.ts";
import {
  branchedNetwork,
  convolution,
  linear,
  randomImage,
  smoothNetwork,
  tensorsLeftBy,
  tf,
} from "./networks.ts";

const images = randomImage([3, 12, 13, 1], 1);
const filter = [
  [[[1]], [[-2]]],
  [[[3]], [[0.5]]],
];

describe("equivariance", () => {
  test.each(["same", "valid"] as const)(
    'a convolution moves along with the image, whatever the shift; padding "%s"',
    (padding) => {
      const model = convolution(filter, [12, 13, 1], { padding });
      for (const by of [{ right: 1 }, { down: -3 }, { down: 2, right: -5 }]) {
        const [row] = equivariance(tf, model, images, by);
        expect(row).toMatchObject({
          layer: "conv",
          kind: "Conv2D",
          moves: [by.down ?? 0, by.right ?? 0],
        });
        expect(row.equivarianceError).toBeLessThan(1e-6);
        expect(row.invarianceError).toBeGreaterThan(0.3);
      }
    },
  );

  test("with stride 2 it moves along with shifts of 2, and cannot with shifts of 1", () => {
    const model = convolution(filter, [12, 13, 1], { strides: 2 });
    const [two] = equivariance(tf, model, images, { down: 2 });
    expect(two.moves).toEqual([1, 0]);
    expect(two.equivarianceError).toBeLessThan(1e-6);
    const [one] = equivariance(tf, model, images, { down: 1 });
    expect(one.moves).toEqual([0.5, 0]);
    expect(one.equivarianceError).toBeGreaterThan(0.3);
  });

  test("pooling moves along by its stride, and changes less than what it pools on a step smaller", () => {
    const model = tf.sequential({
      layers: [
        tf.layers.averagePooling2d({ name: "copy", poolSize: 1, inputShape: [12, 13, 1] }),
        tf.layers.maxPooling2d({ name: "pool", poolSize: 3, strides: 1 }),
      ],
    });
    const [copy, pool] = equivariance(tf, model, images, { right: 1 });
    expect(copy.equivarianceError).toBe(0);
    expect(pool.equivarianceError).toBe(0);
    expect(pool.invarianceError).toBeLessThan(copy.invarianceError / 2);
  });

  test("global average pooling does not change where what the image holds stays inside", () => {
    const model = tf.sequential({
      layers: [
        tf.layers.globalAveragePooling2d({ inputShape: [12, 13, 1], dataFormat: "channelsLast" }),
      ],
    });
    const framed = randomImage([1, 12, 13, 1], 2);
    framed.data.forEach((_, i) => {
      const [y, x] = [Math.floor(i / 13), i % 13];
      if (y < 3 || y > 8 || x < 3 || x > 9) framed.data[i] = 0;
    });
    const [row] = equivariance(tf, model, framed, { down: 2, right: -3 });
    expect(row).not.toHaveProperty("moves");
    expect(row).not.toHaveProperty("equivarianceError");
    expect(row.invarianceError).toBeLessThan(1e-6);
  });

  test("a dense layer, its units laid out as an image, does not move along", () => {
    const kernelInitializer = tf.initializers.randomNormal({ seed: 1 });
    const model = tf.sequential({
      layers: [
        tf.layers.flatten({ inputShape: [12, 13, 1] }),
        tf.layers.dense({ units: 156, kernelInitializer }),
        tf.layers.reshape({ name: "image", targetShape: [12, 13, 1] }),
      ],
    });
    const rows = equivariance(tf, model, images, { right: 2 });
    expect(rows.map((row) => row.kind)).toEqual(["Flatten", "Dense", "Reshape"]);
    expect(rows[2].moves).toEqual([0, 2]);
    expect(rows[2].equivarianceError).toBeGreaterThan(0.8);
  });

  test("by hand: pixels that change places", () => {
    const model = linear(
      [
        [1, 0],
        [0, 1],
      ],
      [1, 2, 1],
    );
    const rows = equivariance(tf, model, [[3, 4]], { right: 1 });
    // (3, 4) becomes (0, 3): the difference (-3, -1) over (3, 4).
    expect(rows.map((row) => row.invarianceError)).toEqual(
      [0, 1].map(() => expect.closeTo(Math.sqrt(10) / 5, 6) as number),
    );
  });

  test("where the shift leaves no cell to compare, tells the change only; networks with two paths too", () => {
    const [row] = equivariance(tf, convolution(filter, [12, 13, 1]), images, { right: 12 });
    expect(row).not.toHaveProperty("equivarianceError");
    expect(row.invarianceError).toBeGreaterThan(0.3);
    const rows = equivariance(tf, branchedNetwork(1), randomImage([2, 5, 6, 1], 1), { right: 1 });
    expect(rows.map((one) => one.layer)).toEqual(["near", "far", "sum", "flatten", "dense"]);
    expect(rows[1].equivarianceError).toBeLessThan(1e-6);
  });

  test("no shift, no error; no tensor left; images of another size are refused", () => {
    const model = smoothNetwork(1);
    const pixels = randomImage([6, 5, 2], 1);
    for (const row of equivariance(tf, model, pixels, {})) expect(row.invarianceError).toBe(0);
    expect(tensorsLeftBy(() => equivariance(tf, model, pixels, { down: 1 }))).toBe(0);
    expect(() => equivariance(tf, model, images, { down: 1 })).toThrow(
      "equivariance: the network reads images of 6x5x2, got 12x13x1",
    );
    expect(() => equivariance(tf, model, pixels, { down: 0.5 })).toThrow("shift: down should be");
    model.dispose();
    expect(() => equivariance(tf, model, pixels, { down: 1 })).toThrow("was disposed of");
  });
});
