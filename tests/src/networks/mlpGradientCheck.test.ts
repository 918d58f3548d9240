import { describe, expect, test } from "vitest";
import { array, buildMlp, gradientCheck, mlpGradientCheck } from "../../../src/index.ts";
import type { Mlp } from "../../../src/index.ts";

const data = {
  inputs: [
    [0.5, -1],
    [2, 1],
    [-1, 0.25],
  ],
  labels: [0, 1, 1],
};

describe("mlpGradientCheck", () => {
  test("has a comparison for each of the parameters, and the worst of them all", () => {
    const check = mlpGradientCheck(buildMlp([2, 3, 2], { seed: 1, activation: "tanh" }), data);
    expect(check.layers.map((layer) => layer.weights.relativeErrors.shape)).toEqual([
      [2, 3],
      [3, 2],
    ]);
    expect(check.layers.map((layer) => layer.biases.relativeErrors.shape)).toEqual([[3], [2]]);
    const all = check.layers.flatMap(({ weights, biases }) => [
      ...weights.relativeErrors.data,
      ...biases.relativeErrors.data,
    ]);
    expect(check.worst.relativeError).toBe(Math.max(...all));
    expect(check.worst.relativeError).toBeLessThan(1e-6);
    const { layer, parameter, index } = check.worst;
    expect(check.layers[layer][parameter].relativeErrors.get(...index)).toBe(
      check.worst.relativeError,
    );
  });

  test("of float32 weights computes in float64, or all would be noise", () => {
    const mlp = buildMlp([2, 4, 2], { seed: 3, activation: "sigmoid", dtype: "float32" });
    expect(mlpGradientCheck(mlp, data).worst.relativeError).toBeLessThan(1e-6);
  });

  test("shows a corner as a disagreement, and where it is", () => {
    const mlp: Mlp = {
      layers: [
        { weights: array([[1]]), biases: array([-1]), activation: "relu" },
        { weights: array([[1]]), biases: array([1]), activation: "identity" },
      ],
    };
    const { worst } = mlpGradientCheck(mlp, { inputs: [[1]], targets: [[0]] });
    expect(worst).toMatchObject({ layer: 0, derived: 0 });
    expect(worst.measured).toBeCloseTo(0.5, 4);
    expect(worst.relativeError).toBe(1);
  });

  test("measures as gradientCheck does", () => {
    const mlp: Mlp = {
      layers: [{ weights: array([[0.5]]), biases: array([0]), activation: "sigmoid" }],
    };
    const one = { inputs: [[1]], targets: [[1]] };
    const { layers } = mlpGradientCheck(mlp, one, { loss: "squaredError" });
    const loss = (w: { get: (...at: number[]) => number }) =>
      (1 / (1 + Math.exp(-w.get(0, 0))) - 1) ** 2 / 2;
    const direct = gradientCheck(loss, [[0.5]], [[-0.0887]]);
    expect(layers[0].weights.numeric.get(0, 0)).toBeCloseTo(direct.numeric.get(0, 0), 10);
  });

  test("refuses what does not fit", () => {
    const mlp = buildMlp([2, 1], { seed: 1 });
    expect(() => mlpGradientCheck(mlp, { inputs: [[1]], labels: [1] })).toThrow(
      "mlpGradientCheck: the network reads 2 features, got examples of 1",
    );
    expect(() => mlpGradientCheck(mlp, data, { step: 0 })).toThrow(
      "step should be a number above 0, got 0",
    );
    expect(() => mlpGradientCheck({ layers: [] }, data)).toThrow(
      "mlpGradientCheck: mlp should be a network",
    );
  });
});
