import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildMlp, mlpParameterCount, toNested } from "../../../src/index.ts";
import type { MlpOptions } from "../../../src/index.ts";

describe("buildMlp", () => {
  test("2-2-1 has 9 parameters, 784-128-10 has 101,770", () => {
    expect(mlpParameterCount(buildMlp([2, 2, 1], { seed: 1 }))).toBe(9);
    expect(mlpParameterCount(buildMlp([784, 128, 10], { seed: 1 }))).toBe(101_770);
  });

  test("chooses sigmoid for one output and softmax for more, or what is asked for", () => {
    const names = (sizes: number[], options: Partial<MlpOptions> = {}) =>
      buildMlp(sizes, { seed: 1, ...options }).layers.map((layer) => layer.activation);
    expect(names([2, 3, 4, 1])).toEqual(["relu", "relu", "sigmoid"]);
    expect(names([2, 3, 2])).toEqual(["relu", "softmax"]);
    expect(names([2, 3, 2], { activation: "tanh", outputActivation: "identity" })).toEqual([
      "tanh",
      "identity",
    ]);
  });

  test("gives the same network for the same seed, another for another", () => {
    const weights = (seed: number) => toNested(buildMlp([3, 2], { seed }).layers[0].weights);
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        expect(weights(seed)).toEqual(weights(seed));
        expect(weights(seed)).not.toEqual(weights(seed + 1));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["relu", Math.sqrt(6 / 200)],
    ["leakyRelu", Math.sqrt(6 / 200)],
    ["tanh", Math.sqrt(6 / 500)],
    ["sigmoid", Math.sqrt(6 / 500)],
    ["identity", Math.sqrt(6 / 500)],
  ] as const)(
    "before %s, weights fill the interval to ±%d evenly, and biases are 0",
    (activation, limit) => {
      const { layers } = buildMlp([200, 300, 1], { seed: 1, activation });
      const weights = [...layers[0].weights.data];
      expect(Math.max(...weights)).toBeLessThanOrEqual(limit);
      expect(Math.max(...weights)).toBeGreaterThan(0.999 * limit);
      expect(Math.min(...weights)).toBeLessThan(-0.999 * limit);
      const mean = weights.reduce((sum, w) => sum + w, 0) / weights.length;
      const variance = weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
      expect(Math.abs(mean)).toBeLessThan(limit / 50);
      expect(variance / (limit ** 2 / 3)).toBeCloseTo(1, 1);
      expect([...layers[0].biases.data].every((b) => b === 0)).toBe(true);
    },
  );

  test("as float32 has the same weights, rounded", () => {
    const [single, double] = (["float32", "float64"] as const).map(
      (dtype) => buildMlp([4, 3], { seed: 1, dtype }).layers[0].weights,
    );
    expect(single.dtype).toBe("float32");
    expect([...single.data]).toEqual([...double.data].map(Math.fround));
  });

  test.each<[string, unknown, unknown, string]>([
    [
      "no sizes",
      [],
      { seed: 1 },
      "sizes should be the numbers of inputs, hidden units and outputs, such as [2, 2, 1], got an empty array",
    ],
    ["one size", [3], { seed: 1 }, "sizes should be the numbers"],
    [
      "a number for sizes",
      3,
      { seed: 1 },
      "sizes should be the numbers of inputs, hidden units and outputs, such as [2, 2, 1], got 3",
    ],
    [
      "a layer of 0",
      [2, 0, 1],
      { seed: 1 },
      "sizes[1] should be a whole number of at least 1, got 0",
    ],
    [
      "a layer of NaN",
      [2, Number.NaN],
      { seed: 1 },
      "sizes[1] should be a whole number of at least 1, got NaN",
    ],
    ["no seed", [2, 1], {}, "seed should be a whole number of at least 0, got undefined"],
    [
      "an activation there is none of",
      [2, 1],
      { seed: 1, activation: "gelu" },
      'activation should be one of identity, leakyRelu, relu, sigmoid, softmax, tanh, got the string "gelu"',
    ],
    [
      "an output there is none of",
      [2, 1],
      { seed: 1, outputActivation: "gelu" },
      "outputActivation should be one of",
    ],
    [
      "hidden softmax",
      [2, 2, 1],
      { seed: 1, activation: "softmax" },
      "activation should not be softmax, which is for outputs only",
    ],
    [
      "a type there is none of",
      [2, 1],
      { seed: 1, dtype: "float16" },
      'dtype should be "float32" or "float64", got the string "float16"',
    ],
  ])("refuses %s", (_, sizes, options, message) => {
    expect(() => buildMlp(sizes as number[], options as MlpOptions)).toThrow(
      "buildMlp: " + message,
    );
  });
});
