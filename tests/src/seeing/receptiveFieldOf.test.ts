import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { receptiveFieldOf } from "../../../src/index.ts";
import type { LayersModel, NumericArray } from "../../../src/index.ts";
import { branchedNetwork, poolingNetwork, randomImage, smoothNetwork, tf } from "./networks.ts";

type Tensor = ReturnType<typeof tf.tensor>;

interface Step {
  kind: "conv" | "depthwise" | "pool" | "pad" | "norm";
  size: [number, number];
  stride: number;
  dilation: number;
  padding: "same" | "valid";
}

const small = fc.integer({ min: 1, max: 3 });
const anyStep: fc.Arbitrary<Step> = fc
  .record({
    kind: fc.constantFrom<Step["kind"][]>("conv", "depthwise", "pool", "pad", "norm"),
    size: fc.tuple(small, small),
    stride: small,
    dilation: small,
    padding: fc.constantFrom<Step["padding"][]>("same", "valid"),
  })
  // tfjs has no layer with a stride and a dilation at once, and tells a wrong output size for a
  // depthwise one with dilation.
  .map((step) => (step.stride > 1 || step.kind === "depthwise" ? { ...step, dilation: 1 } : step));

/** Layers whose weights are all positive, so that each pixel that is seen counts. */
function build(steps: readonly Step[], height: number, width: number): LayersModel {
  const kernelInitializer = tf.initializers.ones();
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [height, width, 1] }));
  for (const { kind, size, stride, dilation, padding: asked } of steps) {
    const [, rows, columns] = model.layers[model.layers.length - 1].outputShape as number[];
    const span = (Math.max(...size) - 1) * dilation + 1;
    const padding = span > Math.min(rows, columns) ? "same" : asked;
    const window = { kernelSize: size, strides: stride, dilationRate: dilation, padding };
    if (kind === "conv") model.add(tf.layers.conv2d({ ...window, filters: 1, kernelInitializer }));
    if (kind === "depthwise") {
      model.add(tf.layers.depthwiseConv2d({ ...window, depthwiseInitializer: kernelInitializer }));
    }
    if (kind === "pool") {
      const poolSize = size[0];
      model.add(tf.layers.averagePooling2d({ poolSize, strides: stride, padding }));
    }
    if (kind === "pad") {
      const sides: [[number, number], [number, number]] = [size, [stride, dilation]];
      model.add(tf.layers.zeroPadding2d({ padding: sides }));
    }
    if (kind === "norm") model.add(tf.layers.batchNormalization());
  }
  return model;
}

/**
 * The smallest box around the pixels that change a cell: one image for each pixel, lit alone. (tfjs
 * has no gradient of a convolution with dilation.)
 */
function boxByLight(model: LayersModel, row: number, column: number) {
  const [, height, width] = model.inputs[0].shape as [null, number, number];
  const answers = tf.tidy(() => {
    const images = tf.eye(height * width).reshape([height * width, height, width, 1]);
    const maps = model.apply(images) as ReturnType<typeof tf.tensor>;
    return maps.slice([0, row, column, 0], [-1, 1, 1, 1]).dataSync();
  });
  const seen = [...answers].flatMap((answer, i) => (answer === 0 ? [] : [i]));
  const span = (places: number[]): [number, number] => [Math.min(...places), Math.max(...places)];
  return {
    rows: span(seen.map((i) => Math.floor(i / width))),
    columns: span(seen.map((i) => i % width)),
  };
}

/** The same by the gradient. */
function boxByGradient(
  model: LayersModel,
  image: NumericArray<Float32Array>,
  at: [number, number],
) {
  const [height, width, channels] = image.shape;
  const slopes = tf.tidy(() => {
    const cell = (x: Tensor) =>
      (model.apply(x) as Tensor).slice([0, ...at, 0], [1, 1, 1, 1]).asScalar();
    return tf
      .grad(cell)(tf.tensor(image.data, [1, height, width, channels]))
      .dataSync();
  });
  const seen = [...slopes].flatMap((slope, i) => (slope === 0 ? [] : [Math.floor(i / channels)]));
  const span = (places: number[]): [number, number] => [Math.min(...places), Math.max(...places)];
  return {
    rows: span(seen.map((i) => Math.floor(i / width))),
    columns: span(seen.map((i) => i % width)),
  };
}

describe("receptiveFieldOf", () => {
  test("is the box of the pixels that change a cell, for any stack of layers; no less where it meets padding", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(anyStep, { minLength: 1, maxLength: 4 }),
        fc.tuple(fc.integer({ min: 9, max: 12 }), fc.integer({ min: 9, max: 12 })),
        fc.tuple(fc.nat(), fc.nat()),
        (steps, [height, width], [r, c]) => {
          const model = build(steps, height, width);
          const [, rows, columns] = model.outputs[0].shape as number[];
          fc.pre(rows > 0 && columns > 0);
          const [row, column] = [r % rows, c % columns];
          const seen = boxByLight(model, row, column);
          // A cell that sees padding only is changed by no pixel.
          fc.pre(Number.isFinite(seen.rows[0]));
          const box = receptiveFieldOf(model, model.layers.length - 1, row, column);
          model.dispose();
          const bordered = model.layers.some(
            (layer) => (layer.getConfig().padding ?? "valid") !== "valid",
          );
          for (const [axis, pixels] of [
            ["rows", height],
            ["columns", width],
          ] as const) {
            const [first, last] = box[axis];
            expect(first).toBeLessThanOrEqual(seen[axis][0]);
            expect(last).toBeGreaterThanOrEqual(seen[axis][1]);
            if (bordered && (first === 0 || last === pixels - 1)) continue;
            expect(box[axis]).toEqual(seen[axis]);
            compared++;
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  test("is the box of the pixels with a gradient, in a network with random weights", () => {
    const model = smoothNetwork(1);
    const { output } = model.getLayer("conv");
    const conv = tf.model({ inputs: model.inputs, outputs: output });
    for (const at of [
      [0, 0],
      [1, 3],
      [3, 2],
    ] as [number, number][]) {
      expect(receptiveFieldOf(model, "conv", ...at)).toEqual(
        boxByGradient(conv, randomImage([6, 5, 2], 1), at),
      );
    }
  });

  test("with gaps, by hand: dilation 2 sees five pixels, of which three count", () => {
    const step: Step = { kind: "conv", size: [3, 1], stride: 1, dilation: 2, padding: "valid" };
    const model = build([step], 9, 7);
    expect(receptiveFieldOf(model, 1, 2, 4)).toEqual({ rows: [2, 6], columns: [4, 4] });
    expect(boxByLight(model, 2, 4)).toEqual({ rows: [2, 6], columns: [4, 4] });
  });

  test("of the lessons' stack, by hand", () => {
    const step = {
      size: [3, 3] as [number, number],
      stride: 1,
      dilation: 1,
      padding: "valid" as const,
    };
    const pool = { ...step, kind: "pool" as const, size: [2, 2] as [number, number], stride: 2 };
    const conv = { ...step, kind: "conv" as const };
    const model = build([conv, pool, conv, pool], 28, 28);
    const last = model.layers.length - 1;
    expect(receptiveFieldOf(model, last, 0, 4)).toEqual({ rows: [0, 9], columns: [16, 25] });
    expect(receptiveFieldOf(model, last - 1, 10, 0)).toEqual({ rows: [20, 27], columns: [0, 7] });
  });

  test("refuses cells and layers that are not there, and layers without a window", () => {
    const model = smoothNetwork(1);
    expect(() => receptiveFieldOf(model, "conv", 4, 0)).toThrow(
      'receptiveFieldOf: layer "conv" gives 4x4x3, in which there is no row 4, column 0',
    );
    expect(() => receptiveFieldOf(model, "conv", 0, -1)).toThrow("no row 0, column -1");
    expect(() => receptiveFieldOf(model, "conv", 0.5, 0)).toThrow("no row 0.5");
    expect(() => receptiveFieldOf(model, "dense", 0, 0)).toThrow(
      "gives 3, in which there is no row",
    );
    expect(() => receptiveFieldOf(poolingNetwork(1), "gap", 0, 0)).toThrow("gives 4, in which");
    expect(() => receptiveFieldOf(model, "far", 0, 0)).toThrow('there is no layer "far"');
    const branched = branchedNetwork(1);
    expect(receptiveFieldOf(branched, "far", 0, 2)).toEqual({ rows: [0, 1], columns: [1, 3] });
    expect(() => receptiveFieldOf(branched, "sum", 0, 0)).toThrow(
      'receptiveFieldOf: a cell of layer "sum" has no window of its own on the image: layer "sum", a Add, is on the way',
    );
  });
});
