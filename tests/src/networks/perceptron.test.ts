import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { perceptron, sigmoid, tanh, toNested } from "../../../src/index.ts";

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const weight = fc.double({ min: -10, max: 10, noNaN: true });

describe("perceptron", () => {
  test.each<[string, [number, number], number, number[]]>([
    ["AND", [1, 1], -1.5, [0, 0, 0, 1]],
    ["OR", [1, 1], -0.5, [0, 1, 1, 1]],
    ["NAND", [-1, -1], 1.5, [1, 1, 1, 0]],
    ["NOR", [-1, -1], 0.5, [1, 0, 0, 0]],
    ["x but not y", [1, -1], -0.5, [0, 0, 1, 0]],
  ])("is %s with weights %s and bias %d", (_, weights, bias, answers) => {
    expect(toNested(perceptron(corners, weights, bias))).toEqual(answers);
  });

  test("is never XOR: 3 of 4 is the most, whatever the weights", () => {
    const xor = [0, 1, 1, 0];
    let most = 0;
    fc.assert(
      fc.property(weight, weight, weight, (a, b, bias) => {
        const answers = toNested(perceptron(corners, [a, b], bias)) as number[];
        most = Math.max(most, answers.filter((y, i) => y === xor[i]).length);
        expect(most).toBeLessThan(4);
      }),
      { numRuns: 5000 },
    );
    expect(most).toBe(3);
  });

  test("with another activation makes something else of w · x + b", () => {
    fc.assert(
      fc.property(weight, weight, weight, weight, (a, b, bias, x) => {
        const z = [a * x + b * 2 + bias];
        expect(perceptron([x, 2], [a, b], bias, "sigmoid").get(0)).toBeCloseTo(
          sigmoid(z).get(0),
          10,
        );
        expect(perceptron([x, 2], [a, b], bias, "tanh").get(0)).toBeCloseTo(tanh(z).get(0), 10);
        expect(perceptron([x, 2], [a, b], bias, "identity").get(0)).toBeCloseTo(z[0], 10);
        expect(perceptron([x, 2], [a, b], bias).get(0)).toBe(
          perceptron([x, 2], [a, b], bias, "identity").get(0) > 0 ? 1 : 0,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses what does not fit", () => {
    expect(() => perceptron([1, 2], [1], 0)).toThrow(
      "perceptron: weights should have shape [2], one for each feature of x, got shape [1]",
    );
    expect(() => perceptron([1], [1], Number.NaN)).toThrow(
      "perceptron: bias should be a finite number, got NaN",
    );
    expect(() => perceptron([Infinity], [1], 0)).toThrow("perceptron: x[0] is Infinity");
    expect(() => perceptron([1], [Number.NaN], 0)).toThrow("perceptron: weights[0] is NaN");
    expect(() => perceptron([], [1], 0)).toThrow("perceptron: x is empty");
    expect(() => perceptron([[[1]]], [1], 0)).toThrow(
      "perceptron: x should have shape [features] or [examples, features]",
    );
    expect(() => perceptron([1], [1], 0, "softmax" as never)).toThrow(
      "perceptron: activation should not be softmax",
    );
    expect(() => perceptron([1], [1], 0, "gelu" as never)).toThrow(
      "perceptron: activation should be one of",
    );
  });
});
