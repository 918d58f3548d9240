import { describe, expect, test } from "vitest";
import { step, stepDerivative } from "../../../../src/index.ts";
import { listOf, testDerivative, testPointwise } from "./pointwise.ts";

describe("stepDerivative", () => {
  test("is 0 everywhere", () => {
    expect(
      listOf(stepDerivative, [
        [-1000, 0],
        [1e-9, 1000],
      ]),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
  testPointwise("stepDerivative", stepDerivative);
  testDerivative(stepDerivative, step);
});
