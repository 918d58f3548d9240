import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { array, backward, buildMlp, evaluateMlp, forward } from "../../../src/index.ts";
import { mlpCases } from "./mlpCases.ts";

describe("evaluateMlp", () => {
  test("by hand: an OR told to be XOR has 3 of 4", () => {
    const or = { weights: array([[9], [9]]), biases: array([-4]), activation: "sigmoid" } as const;
    const corners = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    const got = evaluateMlp({ layers: [or] }, { inputs: corners, labels: [0, 1, 1, 0] });
    expect(got.accuracy).toBe(0.75);
    expect([...got.predictions]).toEqual([0, 1, 1, 1]);
    expect(got.errors).toEqual([3]);
  });

  test("has the loss of backward, and the largest output as answer", () => {
    fc.assert(
      fc.property(mlpCases, ({ mlp, inputs, targets, loss }) => {
        const got = evaluateMlp(mlp, { inputs, targets }, { loss });
        expect(got.loss).toBeCloseTo(backward(mlp, { inputs, targets }, { loss }).loss, 10);
        expect(got.accuracy).toBe((inputs.length - got.errors.length) / inputs.length);
        inputs.forEach((x, i) => {
          const a = [...forward(mlp, x).outputs.data];
          expect(got.predictions[i]).toBe(
            a.length > 1 ? a.indexOf(Math.max(...a)) : Number(a[0] > 0.5),
          );
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("of many examples equals what each has alone, over the edges of its batches", () => {
    const mlp = buildMlp([1, 3], { seed: 1 });
    const inputs = Array.from({ length: 1001 }, (_, i) => [i / 500 - 1]);
    const labels = inputs.map((_, i) => i % 3);
    const all = evaluateMlp(mlp, { inputs, labels });
    const alone = inputs.map((x, i) => evaluateMlp(mlp, { inputs: [x], labels: [labels[i]] }));
    expect(all.loss).toBeCloseTo(alone.reduce((sum, one) => sum + one.loss, 0) / 1001, 12);
    expect([...all.predictions]).toEqual(alone.map((one) => one.predictions[0]));
  });

  test("of a number as output is right within a half of its target", () => {
    const same = { weights: array([[1]]), biases: array([0]), activation: "identity" } as const;
    const data = { inputs: [[2], [2], [2]], targets: [[2.4], [2.6], [1]] };
    expect(evaluateMlp({ layers: [same] }, data).errors).toEqual([1, 2]);
  });

  test("refuses what does not fit", () => {
    const mlp = buildMlp([1, 2], { seed: 1 });
    expect(() => evaluateMlp(mlp, { inputs: [[1]], labels: [2] })).toThrow(
      "evaluateMlp: label 2 of example 0",
    );
    expect(() =>
      evaluateMlp(mlp, { inputs: [[1]], labels: [0] }, { loss: "squaredError" }),
    ).toThrow('evaluateMlp: loss "squaredError" does not go with softmax');
    expect(() => evaluateMlp(mlp, { inputs: [], labels: [] })).toThrow(
      "evaluateMlp: inputs is empty",
    );
    expect(() => evaluateMlp({ layers: [] }, { inputs: [[1]], labels: [0] })).toThrow(
      "evaluateMlp: mlp should be",
    );
  });
});
