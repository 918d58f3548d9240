import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  array,
  backward,
  buildMlp,
  forward,
  fromData,
  labelledImages,
  mlpGradientCheck,
  toNested,
} from "../../../src/index.ts";
import type { Mlp } from "../../../src/index.ts";
import { tf } from "../ops/oracle.ts";
import { isSmooth, lossByTfjs, mlpCases, parametersOf } from "./mlpCases.ts";

const unit = (w: number, b: number): Mlp => ({
  layers: [{ weights: array([[w]]), biases: array([b]), activation: "sigmoid" }],
});

describe("backward by hand", () => {
  test("one sigmoid unit, x = 1, w = 0.5, t = 1: dL/dw = (σ - t) σ' x = -0.0887, and w becomes 0.5887", () => {
    const pass = backward(
      unit(0.5, 0),
      { inputs: [[1]], targets: [[1]] },
      { loss: "squaredError" },
    );
    const s = 1 / (1 + Math.exp(-0.5));
    const [{ weightGradient, biasGradient, preActivationGradient }] = pass.layers;
    expect(weightGradient.get(0, 0)).toBeCloseTo((s - 1) * s * (1 - s), 14);
    expect(weightGradient.get(0, 0)).toBeCloseTo(-0.0887, 4);
    expect(0.5 - weightGradient.get(0, 0)).toBeCloseTo(0.5887, 4);
    expect(biasGradient.get(0)).toBe(weightGradient.get(0, 0));
    expect(preActivationGradient.get(0, 0)).toBe(weightGradient.get(0, 0));
    expect(pass.loss).toBeCloseTo((s - 1) ** 2 / 2, 14);
  });

  test("with cross-entropy the derivative of the sigmoid cancels: dL/dz = σ - t", () => {
    const pass = backward(unit(0, 0), { inputs: [[2]], labels: [1] });
    expect(pass.loss).toBe(Math.log(2));
    expect(toNested(pass.layers[0].weightGradient)).toEqual([[-1]]);
  });

  test("a ReLU that is off lets nothing through", () => {
    const hidden = {
      weights: array([[1, -1]]),
      biases: array([0, 0]),
      activation: "relu",
    } as const;
    const out = { weights: array([[1], [1]]), biases: array([0]), activation: "identity" } as const;
    const pass = backward({ layers: [hidden, out] }, { inputs: [[3]], targets: [[1]] });
    expect(pass.loss).toBe(2);
    expect(toNested(pass.layers[1].weightGradient)).toEqual([[6], [0]]);
    expect(toNested(pass.layers[0].weightGradient)).toEqual([[6, 0]]);
  });
});

describe("backward", () => {
  test("equals the numeric gradient of every weight and bias", () => {
    let checked = 0;
    fc.assert(
      fc.property(mlpCases, ({ mlp, inputs, targets, loss }) => {
        const { layers } = forward(mlp, inputs);
        if (!isSmooth(layers.map((layer) => layer.preActivations))) return;
        checked += 1;
        const check = mlpGradientCheck(mlp, { inputs, targets }, { loss });
        backward(mlp, { inputs, targets }, { loss }).layers.forEach((gradient, l) => {
          const { weights, biases } = check.layers[l];
          const pairs = [
            [gradient.weightGradient, weights.numeric],
            [gradient.biasGradient, biases.numeric],
          ];
          for (const [derived, numeric] of pairs) {
            derived.data.forEach((v, i) => {
              expect(Math.abs(v - numeric.data[i])).toBeLessThan(1e-7 + 1e-5 * Math.abs(v));
            });
          }
        });
      }),
      { numRuns: 1100 },
    );
    expect(checked).toBeGreaterThan(1000);
  });

  test("equals loss and gradients by tfjs", () => {
    fc.assert(
      fc.property(mlpCases, (mlpCase) => {
        const { mlp, inputs, targets, loss } = mlpCase;
        const { value, grads } = tf.tidy(() => {
          const f = (...parameters: Parameters<typeof lossByTfjs>[1]) =>
            lossByTfjs(mlpCase, parameters);
          const result = tf.valueAndGrads(f)(parametersOf(mlp));
          return {
            value: result.value.dataSync()[0],
            grads: result.grads.map((gradient) => gradient.dataSync()),
          };
        });
        const pass = backward(mlp, { inputs, targets }, { loss });
        expect(pass.loss).toBeCloseTo(value, 4);
        const ours = pass.layers.flatMap((layer) => [layer.weightGradient, layer.biasGradient]);
        ours.forEach((gradient, p) => {
          gradient.data.forEach((v, i) => {
            expect(Math.abs(v - grads[p][i])).toBeLessThan(1e-4 * (1 + Math.abs(v)));
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("is the mean of what each example gives alone", () => {
    fc.assert(
      fc.property(mlpCases, ({ mlp, inputs, targets, loss }) => {
        const all = backward(mlp, { inputs, targets }, { loss });
        const alone = inputs.map((x, i) =>
          backward(mlp, { inputs: [x], targets: [targets[i]] }, { loss }),
        );
        const mean = (pick: (pass: typeof all) => number) =>
          alone.reduce((sum, pass) => sum + pick(pass), 0) / inputs.length;
        expect(mean((pass) => pass.loss)).toBeCloseTo(all.loss, 10);
        all.layers.forEach(({ weightGradient }, l) => {
          weightGradient.data.forEach((v, i) => {
            expect(mean((pass) => pass.layers[l].weightGradient.data[i])).toBeCloseTo(v, 10);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("reads labels, targets and images alike", () => {
    const mlp = buildMlp([4, 3, 2], { seed: 1 });
    const inputs = [
      [0, 0.5, 1, 0.25],
      [1, 0, 0, 0.5],
    ];
    const byTargets = backward(mlp, {
      inputs,
      targets: [
        [0, 1],
        [1, 0],
      ],
    });
    expect(backward(mlp, { inputs, labels: Uint8Array.of(1, 0) })).toEqual(byTargets);
    const pixels = fromData(Float32Array.from(inputs.flat()), [2, 2, 2, 1]);
    expect(backward(mlp, labelledImages(pixels, Uint8Array.of(1, 0), ["a", "b"]))).toEqual(
      byTargets,
    );
  });

  test("stays finite where probabilities round to 0", () => {
    const pass = backward(unit(1, 0), { inputs: [[-1000]], labels: [1] });
    expect(pass.loss).toBe(1000);
    expect(pass.layers[0].biasGradient.get(0)).toBe(-1);
    const two = {
      layers: [{ weights: array([[1, -1]]), biases: array([0, 0]), activation: "softmax" }],
    } as const;
    expect(backward(two, { inputs: [[1000]], labels: [1] }).loss).toBe(2000);
  });
});

describe("backward on bad input", () => {
  const mlp = buildMlp([2, 3], { seed: 1 });
  const inputs = [[1, 2]];
  const layer = mlp.layers[0];
  const linear = buildMlp([2, 1], { seed: 1, outputActivation: "identity" });

  test.each<[string, unknown, unknown, string]>([
    [
      "other features",
      mlp,
      { inputs: [[1]], labels: [0] },
      "the network reads 2 features, got examples of 1",
    ],
    [
      "a label that is no class",
      mlp,
      { inputs, labels: [3] },
      "label 3 of example 0 is no class: the 3 classes are 0 to 2",
    ],
    ["a label beyond yes and no", linear, { inputs, labels: [2] }, "the 2 classes are 0 to 1"],
    ["too few labels", mlp, { inputs, labels: [] }, "1 examples need as many labels, got 0"],
    ["no labels", mlp, { inputs }, "1 examples need as many labels, got none"],
    [
      "targets of another shape",
      mlp,
      { inputs, targets: [[1]] },
      "targets should have shape [1, 3], examples by outputs, got shape [1, 1]",
    ],
    [
      "targets that are no probabilities",
      mlp,
      { inputs, targets: [[2, 0, -1]] },
      'with loss "crossEntropy" targets should be from 0 to 1, got 2',
    ],
    [
      "one example without its axis",
      mlp,
      { inputs: [1, 2], labels: [0] },
      "inputs should have shape [examples, features]",
    ],
    ["no example", mlp, { inputs: [], labels: [] }, "inputs is empty"],
    ["NaN", mlp, { inputs: [[1, Number.NaN]], labels: [0] }, "inputs[0][1] is NaN"],
    [
      "no examples at all",
      mlp,
      5,
      "the examples should be { inputs, labels }, { inputs, targets } or labelled images, got 5",
    ],
    [
      "no network",
      undefined,
      { inputs, labels: [0] },
      "mlp should be a network of at least one layer",
    ],
    [
      "a network of no layer",
      { layers: [] },
      { inputs, labels: [0] },
      "mlp should be a network of at least one layer",
    ],
    [
      "layers that do not fit",
      { layers: [layer, layer] },
      { inputs, labels: [0] },
      "layers[0].activation is softmax, which belongs to the last layer",
    ],
    [
      "layers of other sizes",
      { layers: [{ ...layer, activation: "relu" }, layer] },
      { inputs, labels: [0] },
      "layers[1].weights should have a row for each of the 3 units of the layer before it, got 2",
    ],
    [
      "biases that do not fit",
      { layers: [{ ...layer, biases: array([1]) }] },
      { inputs, labels: [0] },
      "layers[0].biases should have shape [3], one for each unit",
    ],
    [
      "weights that are NaN",
      { layers: [{ ...layer, weights: fromData(new Float64Array(6).fill(NaN), [2, 3]) }] },
      { inputs, labels: [0] },
      "layers[0].weights[0][0] is NaN",
    ],
    [
      "an activation there is none of",
      { layers: [{ ...layer, activation: "swish" }] },
      { inputs, labels: [0] },
      "layers[0].activation should be one of identity, leakyRelu, relu, sigmoid, softmax, tanh",
    ],
  ])("refuses %s", (_, network, data, message) => {
    const run = () => backward(network as Mlp, data as { inputs: number[][]; labels: number[] });
    expect(run).toThrow(message);
    expect(run).toThrow(/^backward: /);
  });

  test("refuses a loss that does not go with the outputs", () => {
    expect(() => backward(linear, { inputs, labels: [0] }, { loss: "crossEntropy" })).toThrow(
      'backward: loss "crossEntropy" needs outputs that are probabilities, from softmax or sigmoid, and the network ends in identity',
    );
    expect(() => backward(mlp, { inputs, labels: [0] }, { loss: "squaredError" })).toThrow(
      'backward: loss "squaredError" does not go with softmax here: use "crossEntropy"',
    );
    expect(() => backward(mlp, { inputs, labels: [0] }, { loss: "hinge" as never })).toThrow(
      'backward: loss should be "crossEntropy" or "squaredError", got "hinge"',
    );
  });
});
