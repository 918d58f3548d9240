import { describe, expect, test } from "vitest";
import { leakyRelu, leakyReluDerivative, toNested } from "../../../../src/index.ts";
import { tf } from "../oracle.ts";
import { listOf, testDerivative, testPointwise } from "./pointwise.ts";

describe("leakyReluDerivative", () => {
  test("is 1 above 0, and the slope at 0 and below", () => {
    expect(listOf(leakyReluDerivative, [-1000, 0, 1000])).toEqual([0.01, 0.01, 1]);
    expect(toNested(leakyReluDerivative([-2, 3], 0.25))).toEqual([0.25, 1]);
  });

  test("refuses a slope that is no finite number", () => {
    expect(() => leakyReluDerivative([1], Infinity)).toThrow(
      "leakyReluDerivative: slope should be a finite number, got Infinity",
    );
  });

  testPointwise("leakyReluDerivative", leakyReluDerivative);
  testDerivative(
    (x) => leakyReluDerivative(x, 0.3),
    (x) => leakyRelu(x, 0.3),
    (x) => tf.leakyRelu(x, 0.3),
  );
});
