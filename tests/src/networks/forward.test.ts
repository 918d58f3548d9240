import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  array,
  buildMlp,
  dense,
  forward,
  predictMlp,
  relu,
  softmax,
  toNested,
} from "../../../src/index.ts";
import { tf } from "../ops/oracle.ts";
import { mlpCases, outputsByTfjs, parametersOf } from "./mlpCases.ts";

describe("forward", () => {
  test("by hand: XOR with two ReLUs", () => {
    const mlp = {
      layers: [
        {
          weights: array([
            [1, 1],
            [1, 1],
          ]),
          biases: array([0, -1]),
          activation: "relu",
        },
        { weights: array([[1], [-2]]), biases: array([0]), activation: "identity" },
      ],
    } as const;
    const pass = forward(mlp, [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(toNested(pass.layers[0].preActivations)).toEqual([
      [0, -1],
      [1, 0],
      [1, 0],
      [2, 1],
    ]);
    expect(toNested(pass.layers[0].activations)).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [2, 1],
    ]);
    expect(toNested(pass.outputs)).toEqual([[0], [1], [1], [0]]);
  });

  test("equals tfjs, and predictMlp gives the same outputs", () => {
    fc.assert(
      fc.property(mlpCases, ({ mlp, inputs }) => {
        const expected = tf.tidy(() => outputsByTfjs(mlp, inputs, parametersOf(mlp)).dataSync());
        const { outputs } = forward(mlp, inputs);
        outputs.data.forEach((v, i) => {
          expect(v).toBeCloseTo(expected[i], 4);
        });
        expect(toNested(predictMlp(mlp, inputs))).toEqual(toNested(outputs));
        expect(toNested(predictMlp(mlp, inputs[0]))).toEqual((toNested(outputs) as number[][])[0]);
      }),
      { numRuns: 1000 },
    );
  });

  test("is dense and activation, layer after layer", () => {
    const mlp = buildMlp([3, 4, 2], { seed: 2 });
    const [first, second] = mlp.layers;
    const x = [
      [1, -2, 0.5],
      [0, 1, 1],
    ];
    const hidden = relu(dense(x, first.weights, first.biases));
    const byHand = softmax(dense(hidden, second.weights, second.biases));
    const pass = forward(mlp, x);
    expect(toNested(pass.layers[0].activations)).toEqual(toNested(hidden));
    expect(toNested(pass.outputs)).toEqual(toNested(byHand));
    expect(forward(mlp, x[0]).layers[0].activations.shape).toEqual([4]);
  });

  test("computes in the type of the weights", () => {
    const single = buildMlp([1, 1], { seed: 1, dtype: "float32" });
    expect(forward(single, [1]).outputs.dtype).toBe("float32");
    expect(predictMlp(buildMlp([1, 1], { seed: 1 }), [1]).dtype).toBe("float64");
  });

  test("refuses other features, NaN, nothing, and no network", () => {
    const mlp = buildMlp([2, 1], { seed: 1 });
    for (const [name, f] of [
      ["forward", forward],
      ["predictMlp", predictMlp],
    ] as const) {
      expect(() => f(mlp, [[1, 2, 3]])).toThrow(
        name + ": the network reads 2 features, got inputs of 3",
      );
      expect(() => f(mlp, [1, Number.NaN])).toThrow(name + ": inputs[1] is NaN");
      expect(() => f(mlp, [])).toThrow(name + ": inputs is empty");
      expect(() => f(mlp, [[[1]]])).toThrow(
        name + ": inputs should have shape [features] or [examples, features]",
      );
      expect(() => f(undefined as never, [1, 2])).toThrow(name + ": mlp should be a network");
    }
  });
});
